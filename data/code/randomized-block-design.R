# Yield of penicillin: four processes in five blends of raw material
yield <- c(89, 88, 97, 94, 84, 77, 92, 79, 81, 87, 87, 85, 87, 92, 89, 84,
           79, 81, 80, 88)
blend <- factor(rep(1:5, each = 4))
process <- factor(rep(1:4, times = 5))
fit <- aov(yield ~ blend + process)
table <- summary(fit)[[1]]
table[["F value"]][2]  # processes, the blends taken out

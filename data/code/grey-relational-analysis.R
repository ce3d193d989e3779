# Rows are alternatives; the last criterion is a cost
x <- rbind(c(80, 7, 12), c(65, 9, 10), c(90, 5, 15), c(70, 8, 9))
x[, 3] <- -x[, 3]
r <- apply(x, 2, function(u) (u - min(u)) / (max(u) - min(u)))
d <- 1 - r  # distance from the reference sequence of ones
zeta <- 0.5  # distinguishing coefficient
coefficient <- (min(d) + zeta * max(d)) / (d + zeta * max(d))
grade <- rowMeans(coefficient)
grade[1]

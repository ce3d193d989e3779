group <- factor(rep(c("a", "b", "c"), each = 5))
x <- c(5, 7, 6, 8, 4, 8, 9, 7, 10, 9, 6, 5, 7, 4, 6)
y <- c(3, 4, 4, 5, 3, 4, 5, 3, 6, 5, 6, 5, 7, 5, 6)
fit <- manova(cbind(x, y) ~ group)
test <- summary(fit, test = "Pillai")
test$stats["group", "Pillai"]

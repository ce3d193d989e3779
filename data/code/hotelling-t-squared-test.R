group <- factor(rep(c("a", "b"), each = 5))
x <- c(5, 7, 6, 8, 4, 8, 9, 7, 10, 9)
y <- c(3, 4, 4, 5, 3, 4, 5, 3, 6, 5)
# with two groups all tests of manova() are Hotelling's
fit <- manova(cbind(x, y) ~ group)
test <- summary(fit, test = "Hotelling-Lawley")
test$stats["group", "approx F"]

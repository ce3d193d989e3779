# Weisberg (2005, 5.1.1): inverse energy, cross section and its
# standard deviation, known from the experiment
x <- c(.345, .287, .251, .225, .207, .186, .161, .132, .084, .060)
y <- c(367, 311, 295, 268, 253, 239, 220, 213, 193, 192)
sd <- c(17, 9, 9, 7, 7, 6, 6, 6, 5, 5)
fit <- lm(y ~ x, weights = 1 / sd^2)
coef(fit)["x"]

library(MASS)
# Anscombe's third data set: one of eleven points lies off the line
x <- c(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5)
y <- c(7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73)
# Residuals beyond 1.345 robust standard deviations weigh less
fit <- rlm(y ~ x, psi = psi.huber, k = 1.345, maxit = 200, acc = 1e-8)
coef(fit)["x"]

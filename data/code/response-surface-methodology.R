# Central composite design in two coded factors (Montgomery 2001)
x1 <- c(-1, 1, -1, 1, -1.414, 1.414, 0, 0, 0, 0, 0, 0, 0)
x2 <- c(-1, -1, 1, 1, 0, 0, -1.414, 1.414, 0, 0, 0, 0, 0)
y <- c(76.5, 78, 77, 79.5, 75.6, 78.4, 77, 78.5, 79.9, 80.3, 80, 79.7,
       79.8)
fit <- lm(y ~ x1 + x2 + I(x1^2) + I(x2^2) + x1:x2)
b <- coef(fit)
# The gradient of the quadratic surface is zero at its highest point.
curvature <- matrix(c(2 * b[4], b[6], b[6], 2 * b[5]), 2)
best <- solve(curvature, -b[2:3])
print(best)
predict(fit, data.frame(x1 = best[1], x2 = best[2]))[[1]]

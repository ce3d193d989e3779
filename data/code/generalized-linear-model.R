# Dobson's example: counts y at three values of x
y <- c(2, 3, 6, 7, 8, 9, 10, 12, 15)
x <- c(-1, -1, 0, 0, 0, 0, 1, 1, 1)
# Distribution and link function are chosen separately
fit <- glm(y ~ x, family = poisson(link = "identity"))
print(coef(fit))
coef(fit)["x"]

# Half of a 2^4 experiment: the level of d is the product of a, b and c
a <- rep(c(-1, 1), times = 4)
b <- rep(c(-1, 1), each = 2, times = 2)
c <- rep(c(-1, 1), each = 4)
d <- a * b * c
y <- c(45, 100, 45, 65, 75, 60, 80, 96)
fit <- lm(y ~ a + b + c + d + a:b + a:c + a:d)
print(2 * coef(fit)[-1])  # effects: change from the low to the high level
2 * coef(fit)[["a:d"]]  # cannot be told from the interaction b:c

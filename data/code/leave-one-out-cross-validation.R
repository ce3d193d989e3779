library(boot)

d <- data.frame(x = 1:8, y = c(1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9))
fit <- glm(y ~ x, data = d)
# As many folds as points; the first number is the plain estimate
cv.glm(d, fit, K = nrow(d))$delta[1]

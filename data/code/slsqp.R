library(nloptr)

f <- function(x) (x[1] - 1)^2 + (x[2] - 2.5)^2
a <- rbind(c(1, -2), c(-1, -2), c(-1, 2))
b <- c(-2, -6, -2)
# In this version of nloptr an inequality means hin(x) >= 0
fit <- slsqp(c(2, 0), f, lower = c(0, 0),
             hin = function(x) drop(a %*% x) - b)
fit$par
fit$value

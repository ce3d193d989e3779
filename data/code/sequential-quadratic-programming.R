library(nloptr)

f <- function(x) x[1] * x[4] * (x[1] + x[2] + x[3]) + x[3]
# In this version of nloptr an inequality means hin(x) >= 0
fit <- slsqp(c(1, 5, 5, 1), f,
             lower = rep(1, 4), upper = rep(5, 4),
             hin = function(x) prod(x) - 25,
             heq = function(x) sum(x^2) - 40)
fit$par
fit$value

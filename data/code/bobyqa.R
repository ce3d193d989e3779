library(nloptr)

# Jennrich-Sampson test function: a sum of ten squares
f <- function(x) {
  i <- 1:10
  sum((2 + 2 * i - exp(i * x[1]) - exp(i * x[2]))^2)
}
fit <- bobyqa(c(0.3, 0.4), f, lower = c(0, 0), upper = c(1, 1))
fit$par
fit$value

# Jennrich-Sampson test function: a sum of ten squares
f <- function(x) {
  i <- 1:10
  sum((2 + 2 * i - exp(i * x[1]) - exp(i * x[2]))^2)
}
fit <- optim(c(0.3, 0.4), f, method = "Nelder-Mead",
             control = list(reltol = 1e-12))
fit$par
fit$value

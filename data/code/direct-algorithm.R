library(nloptr)

camel <- function(x) {
  (4 - 2.1 * x[1]^2 + x[1]^4 / 3) * x[1]^2 + x[1] * x[2] +
    (-4 + 4 * x[2]^2) * x[2]^2
}
fit <- direct(camel, lower = c(-3, -2), upper = c(3, 2),
              control = list(maxeval = 3000))
fit$par  # one of two such points
fit$value

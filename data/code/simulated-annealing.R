camel <- function(x) {
  (4 - 2.1 * x[1]^2 + x[1]^4 / 3) * x[1]^2 + x[1] * x[2] +
    (-4 + 4 * x[2]^2) * x[2]^2
}
set.seed(1)
fit <- optim(c(2, 1), camel, method = "SANN",
             control = list(maxit = 50000))
fit$par  # one of two such points
fit$value

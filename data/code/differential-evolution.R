library(DEoptim)

camel <- function(x) {
  (4 - 2.1 * x[1]^2 + x[1]^4 / 3) * x[1]^2 + x[1] * x[2] +
    (-4 + 4 * x[2]^2) * x[2]^2
}
set.seed(1)
fit <- DEoptim(camel, lower = c(-3, -2), upper = c(3, 2),
               control = DEoptim.control(trace = FALSE))
fit$optim$bestmem  # one of two such points
fit$optim$bestval

# Freudenstein and Roth's test function
f <- function(x) {
  (-13 + x[1] + ((5 - x[2]) * x[2] - 2) * x[2])^2 +
    (-29 + x[1] + ((x[2] + 1) * x[2] - 14) * x[2])^2
}
# From this start, a local search ends in the local minimum
fit <- optim(c(0.5, -2), f, method = "Nelder-Mead",
             control = list(reltol = 1e-12))
fit$par
fit$value

y <- c(10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76,
       55.05, 61.01, 66.40, 75.47, 81.78)
x <- c(77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8,
       477.3, 536.8, 593.1, 689.1, 760.0)
residual <- function(b) y - b[1] * (1 - exp(-b[2] * x))
b <- c(500, 1e-4)
damping <- 0.01
for (step in 1:200) {
  jacobian <- cbind(1 - exp(-b[2] * x), b[1] * x * exp(-b[2] * x))
  normal <- crossprod(jacobian)  # of the normal equations
  damped <- normal + damping * diag(diag(normal))
  # tol: the two parameters are of very different sizes
  new <- b + solve(damped, crossprod(jacobian, residual(b)), tol = 0)
  better <- sum(residual(new)^2) < sum(residual(b)^2)
  damping <- if (better) damping / 10 else damping * 10
  if (better) b <- new
}
b[1]

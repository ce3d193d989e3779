# final share of those infected when all were susceptible at the start
z <- 512 / 763
# final size of an epidemic: 1 - z = exp(-r0 * z)
gap <- function(r0) 1 - z - exp(-r0 * z)
solution <- uniroot(gap, c(1, 10), tol = 1e-12)
solution$root

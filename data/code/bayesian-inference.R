responded <- 14
patients <- 20
# flat prior beta(1, 1): the posterior is beta(a, b)
a <- 1 + responded
b <- 1 + patients - responded
a / (a + b)  # posterior mean
qbeta(c(0.025, 0.975), a, b)

library(mvtnorm)
# Two looks at the data, half of the patients at the first
r <- matrix(c(1, sqrt(0.5), sqrt(0.5), 1), 2)
outside <- function(z) {  # the limit falls with the root of the share
  limit <- c(z * sqrt(2), z)
  1 - pmvnorm(-limit, limit, corr = r)[1]
}
uniroot(function(z) outside(z) - 0.05, c(1, 4), tol = 1e-9)$root

library(MASS)
# how different six sounds seem to listeners, pair by pair, 0 to 10
d <- matrix(0, 6, 6)
d[lower.tri(d)] <- c(3, 6, 7, 8, 4, 5, 9, 6, 6, 4, 8, 7, 5, 9, 6)
start <- cmdscale(as.dist(d), k = 2)
fit <- isoMDS(as.dist(d), y = start, k = 2, maxit = 500, tol = 1e-9,
              trace = FALSE)
fit$stress  # in per cent

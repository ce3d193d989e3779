set.seed(1)
rare <- cbind(c(1.0, 1.4, 1.2, 1.9), c(2.0, 2.3, 2.9, 2.5))
common <- 8  # how many cases the other class has
d <- as.matrix(dist(rare))
diag(d) <- Inf  # no case is a neighbour of itself
new <- t(sapply(1:(common - nrow(rare)), function(i) {
  case <- sample(nrow(rare), 1)
  near <- sample(order(d[case, ])[1:2], 1)  # one of two nearest
  # Somewhere on the line between the two
  rare[case, ] + runif(1) * (rare[near, ] - rare[case, ])
}))
new
nrow(rbind(rare, new))

set.seed(1)
n <- 40  # strings, each of 20 bits
x <- matrix(rbinom(n * 20, 1, 0.5), n)
for (generation in 1:100) {
  fit <- rowSums(x)
  # Tournaments of two choose the parents
  pick <- function() {
    a <- sample(n, n, TRUE)
    b <- sample(n, n, TRUE)
    x[ifelse(fit[a] > fit[b], a, b), ]
  }
  mother <- pick()
  father <- pick()
  # Uniform crossing, then each bit flips with probability 0.01
  child <- ifelse(matrix(runif(n * 20), n) < 0.5, mother, father)
  child <- abs(child - rbinom(n * 20, 1, 0.01))
  child[1, ] <- x[which.max(fit), ]  # the best one survives
  x <- child
}
max(rowSums(x))

camel <- function(x) {
  (4 - 2.1 * x[, 1]^2 + x[, 1]^4 / 3) * x[, 1]^2 + x[, 1] * x[, 2] +
    (-4 + 4 * x[, 2]^2) * x[, 2]^2
}
set.seed(1)
x <- cbind(runif(40, -3, 3), runif(40, -2, 2))  # 40 individuals
pick <- function(fit) {  # tournaments of two choose the parents
  i <- matrix(sample(40, 80, replace = TRUE), 40)
  ifelse(fit[i[, 1]] < fit[i[, 2]], i[, 1], i[, 2])
}
for (step in 1:300) {
  fit <- camel(x)
  mother <- x[pick(fit), ]
  father <- x[pick(fit), ]
  # Crossing: a point between the parents; then a mutation, ever smaller
  child <- mother + runif(80) * (father - mother) + rnorm(80, 0, 0.95^step)
  child[1, ] <- x[which.min(fit), ]  # the best one survives
  x <- child
}
min(camel(x))

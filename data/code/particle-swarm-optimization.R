camel <- function(x) {
  (4 - 2.1 * x[, 1]^2 + x[, 1]^4 / 3) * x[, 1]^2 + x[, 1] * x[, 2] +
    (-4 + 4 * x[, 2]^2) * x[, 2]^2
}
set.seed(1)
x <- cbind(runif(30, -3, 3), runif(30, -2, 2))  # 30 particles
v <- matrix(0, 30, 2)
own <- x  # the best place of each particle
for (step in 1:300) {
  leader <- own[rep(which.min(camel(own)), 30), ]
  v <- 0.7 * v + 1.5 * runif(60) * (own - x) +
    1.5 * runif(60) * (leader - x)
  x <- x + v
  better <- camel(x) < camel(own)
  own[better, ] <- x[better, ]
}
min(camel(own))

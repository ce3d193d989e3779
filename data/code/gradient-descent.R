x <- c(1, 2, 3, 4, 5)
y <- c(2.1, 3.9, 6.2, 7.8, 10.1)
b <- c(0, 0)  # intercept and slope
rate <- 0.05
for (step in 1:5000) {
  error <- b[1] + b[2] * x - y
  gradient <- c(2 * mean(error), 2 * mean(error * x))
  b <- b - rate * gradient
}
b[2]

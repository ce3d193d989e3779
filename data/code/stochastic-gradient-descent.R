set.seed(1)
x <- c(1, 2, 3, 4, 5)
y <- c(2.1, 3.9, 6.2, 7.8, 10.1)
b <- c(0, 0)  # intercept and slope
for (step in 1:20000) {
  rate <- 0.05 / (1 + step / 100)  # smaller and smaller steps
  i <- sample(5, 1)                # one point, chosen at random
  error <- b[1] + b[2] * x[i] - y[i]
  b <- b - rate * 2 * error * c(1, x[i])
}
b[2]

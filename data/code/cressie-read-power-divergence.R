# Events remembered from each of the last 18 months
observed <- c(15, 11, 14, 17, 5, 11, 10, 4, 8,
              10, 7, 9, 11, 3, 6, 1, 1, 4)

# Log-linear decline with the estimated slope
shape <- exp(-0.083769 * 1:18)
expected <- sum(observed) * shape / sum(shape)

lambda <- 2 / 3
ratio <- (observed / expected)^lambda - 1
2 / (lambda * (lambda + 1)) * sum(observed * ratio)

truth <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
p <- c(0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1)
# Mean squared error of the probabilities
# (Brier, 1950, summed over both outcomes, which is twice as much)
mean((p - truth)^2)

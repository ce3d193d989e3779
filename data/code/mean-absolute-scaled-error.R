past <- c(4, 2, 5, 3, 6, 4)
actual <- c(3, 5, 2.5, 7, 4.5, 6)
forecast <- c(2.5, 5, 4, 8, 4.2, 5.1)
# Mean error of repeating the last value, within the past
scale <- mean(abs(diff(past)))
mean(abs(actual - forecast)) / scale

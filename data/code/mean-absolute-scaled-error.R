past <- c(12, 15, 14, 18, 17, 21, 20)
actual <- c(23, 22, 25)
forecast <- c(22, 23.5, 24)
# Mean error of the naive forecast within the past
scale <- mean(abs(diff(past)))
mean(abs(actual - forecast)) / scale

library(forecast)

actual <- c(3, 5, 2.5, 7, 4.5, 6)
forecast <- c(2.5, 5, 4, 8, 4.2, 5.1)
a <- accuracy(forecast, actual)
a[, "RMSE"]

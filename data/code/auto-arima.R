library(forecast)
# Yield of 70 batches of a chemical process (Box & Jenkins, series F)
y <- c(47, 64, 23, 71, 38, 64, 55, 41, 59, 48, 71, 35, 57, 40, 58, 44, 80,
       55, 37, 74, 51, 57, 50, 60, 45, 57, 50, 45, 25, 59, 50, 71, 56, 74,
       50, 58, 45, 54, 36, 54, 48, 55, 45, 57, 50, 62, 44, 64, 43, 52, 38,
       59, 55, 41, 53, 49, 34, 35, 54, 45, 68, 38, 50, 60, 39, 59, 40, 57,
       54, 23)
fit <- auto.arima(y, seasonal = FALSE, ic = "aic")
print(arimaorder(fit))
AIC(fit)

# Airline passengers, 1949-1960 (Box & Jenkins, series G)
y <- log(AirPassengers)
# Differences and moving averages of months and of years: the airline model
fit <- arima(y, order = c(0, 1, 1),
             seasonal = list(order = c(0, 1, 1), period = 12))
print(fit$coef)
fit$coef[["sma1"]]

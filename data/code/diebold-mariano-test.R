library(forecast)
# Errors of two methods in the same ten one-step forecasts
first <- c(1.2, -0.8, 2.1, 0.4, -1.7, 0.9, -2.4, 1.1, 0.3, -1.5)
second <- c(0.7, -1.1, 1.3, 0.6, -0.9, 0.2, -1.8, 1.4, -0.2, -1.0)
dm.test(first, second, h = 1, power = 2)$statistic

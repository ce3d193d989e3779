library(forecast)
# Annual flow of the Nile at Aswan, 1871-1970
fit <- thetaf(Nile, h = 5)
print(fit$mean)
fit$mean[5]  # 1975

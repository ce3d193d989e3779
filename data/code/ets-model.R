library(forecast)
# Annual flow of the Nile at Aswan, 1871-1970
fit <- ets(Nile, model = "ANN")  # additive errors, a level, no trend
print(fit$par)
fit$par[["alpha"]]

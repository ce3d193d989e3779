# Money, income, bond and deposit rate in Denmark, 1974-1987, quarterly
data("denmark", package = "urca")
data <- denmark[, c("LRM", "IBO")]
# Each series on two lags of both, with constants
fit <- ar(data, order.max = 2, aic = FALSE, method = "ols",
          demean = FALSE, intercept = TRUE)
fit$ar[1, "LRM", "IBO"]  # money on the bond rate a quarter before

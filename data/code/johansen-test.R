library(urca)
# Log of real money and bond rate in Denmark, 1974-1987, quarterly
data("denmark", package = "urca")
data <- denmark[, c("LRM", "IBO")]
# Two lags of the levels, constant outside the cointegrating relation
fit <- ca.jo(data, type = "trace", ecdet = "none", K = 2)
fit@teststat[2]  # null: no cointegrating relation

library(urca)
# Log of real money and bond rate in Denmark, 1974-1987, quarterly
data("denmark", package = "urca")
data <- denmark[, c("LRM", "IBO")]
# Dickey-Fuller test of the residuals, one lagged difference; it needs the
# critical values of Engle and Granger, not those of ur.df()
fit <- ur.df(residuals(lm(LRM ~ IBO, data)), type = "none", lags = 1)
fit@teststat[1]  # null: no cointegrating relation

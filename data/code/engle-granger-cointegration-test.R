library(urca)
# Money, income, bond and deposit rate in Denmark, 1974-1987, quarterly
data("denmark", package = "urca")
# Dickey-Fuller test of the residuals, one lagged difference
fit <- lm(LRM ~ IBO, data = denmark)
# Needs the critical values of Engle and Granger, not those of ur.df
ur.df(residuals(fit), type = "none", lags = 1)@teststat[1]

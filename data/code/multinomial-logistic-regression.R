library(nnet)
data(housing, package = "MASS")
# Tenants by satisfaction (low, medium, high), influence on the management,
# type of housing and contact with neighbours: 72 counts in 'housing'
head(housing, 3)
# Each level of satisfaction is compared with the lowest
fit <- multinom(Sat ~ Infl + Type + Cont, weights = Freq, data = housing,
                trace = FALSE, reltol = 1e-12)
coef(fit)["Medium", "InflMedium"]

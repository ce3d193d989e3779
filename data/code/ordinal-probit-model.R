library(MASS)
# Tenants by satisfaction (low, medium, high), influence on the management,
# type of housing and contact with neighbours: 72 counts in 'housing'
head(housing, 3)
# A normal latent scale is divided at two points
fit <- polr(Sat ~ Infl + Type + Cont, weights = Freq, data = housing,
            method = "probit")
coef(fit)["InflMedium"]

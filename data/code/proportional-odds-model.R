library(MASS)
# Tenants by satisfaction (low, medium, high), influence on the management,
# type of housing and contact with neighbours: 72 counts in 'housing'
head(housing, 3)
# The same odds ratios hold wherever the scale is divided
fit <- polr(Sat ~ Infl + Type + Cont, weights = Freq, data = housing,
            method = "logistic")
coef(fit)["InflMedium"]

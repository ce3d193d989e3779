library(car)
# Longley's data: six strongly correlated regressors, 16 years
fit <- lm(Employed ~ ., data = longley)
factors <- vif(fit)
print(round(factors, 2))
factors[["GNP"]]

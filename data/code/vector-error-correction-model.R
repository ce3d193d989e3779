library(urca)
# Money, income, bond and deposit rate in Denmark, 1974-1987, quarterly
data("denmark", package = "urca")
data <- denmark[, c("LRM", "LRY", "IBO", "IDE")]
# Two lags of the levels, constant in the relation, seasonal dummies
test <- ca.jo(data, ecdet = "const", K = 2, season = 4)
fit <- cajorls(test, r = 1)
print(round(fit$beta, 3))
fit$beta["LRY.l2", 1]  # negative: money rises with income

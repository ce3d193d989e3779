library(quantreg)
# Engel's data: income and expenditure on food, Belgian francs a year
data(engel)
print(nrow(engel))
fit <- rq(foodexp ~ income, tau = 0.5, data = engel)  # the median
coef(fit)["income"]

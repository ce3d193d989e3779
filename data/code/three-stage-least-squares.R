library(systemfit)
# Food market of the US, 1922-1941 (Kmenta 1986, Table 13-1)
data("Kmenta", package = "systemfit")
fit <- systemfit(
  list(demand = consump ~ price + income,
       supply = consump ~ price + farmPrice + trend),
  method = "3SLS", inst = ~ income + farmPrice + trend, data = Kmenta,
  methodResidCov = "noDfCor")  # residual covariance divided by n
print(round(coef(fit), 4))
coef(fit)[["demand_price"]]

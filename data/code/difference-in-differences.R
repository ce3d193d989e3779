library(plm)
# Sales of six shops (rows) in four years; the rule concerns the last
# three shops from the third year
sales <- c(20, 21, 23, 24,  31, 33, 34, 35,  25, 25, 28, 29,
           22, 23, 29, 31,  35, 36, 42, 42,  28, 30, 35, 37)
shop <- rep(1:6, each = 4)
year <- rep(1:4, times = 6)
df <- data.frame(shop, year, sales, rule = as.numeric(shop > 3 & year > 2))
# Each shop and each year has a level of its own
fit <- plm(sales ~ rule, data = df, index = c("shop", "year"),
           model = "within", effect = "twoways")
coef(fit)["rule"]

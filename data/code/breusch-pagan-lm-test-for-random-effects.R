library(plm)
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data("Grunfeld", package = "plm")
pooled <- plm(inv ~ value + capital, data = Grunfeld, model = "pooling",
              index = c("firm", "year"))
plmtest(pooled, effect = "individual", type = "bp")$statistic

library(plm)
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data("Grunfeld", package = "plm")
fit <- plm(inv ~ value + capital, data = Grunfeld, model = "pooling",
           index = c("firm", "year"))
# Correlated across firms, and over two lags
v <- vcovSCC(fit, type = "HC0", maxlag = 2)
sqrt(diag(v))[["value"]]

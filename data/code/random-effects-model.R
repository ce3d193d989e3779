library(plm)
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data("Grunfeld", package = "plm")
fit <- plm(inv ~ value + capital, data = Grunfeld, model = "random",
           index = c("firm", "year"))
coef(fit)[["value"]]

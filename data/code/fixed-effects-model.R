library(plm)
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data("Grunfeld", package = "plm")
fit <- plm(inv ~ value + capital, data = Grunfeld,
           index = c("firm", "year"), model = "within")
coef(fit)[["value"]]

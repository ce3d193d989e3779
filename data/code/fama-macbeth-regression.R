library(plm)
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data("Grunfeld", package = "plm")
# One regression across firms in each year; the slopes are averaged.
fit <- pmg(inv ~ value + capital, data = Grunfeld, model = "mg",
           index = c("year", "firm"))
coef(fit)[["value"]]

library(plm)
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data("Grunfeld", package = "plm")
fixed <- plm(inv ~ value + capital, data = Grunfeld, model = "within",
             index = c("firm", "year"))
random <- plm(inv ~ value + capital, data = Grunfeld, model = "random",
              index = c("firm", "year"))
phtest(fixed, random)$statistic

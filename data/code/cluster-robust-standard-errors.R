library(sandwich)
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data("Grunfeld", package = "plm")
fit <- lm(inv ~ value + capital, data = Grunfeld)
# The years of one firm may be correlated with each other.
v <- vcovCL(fit, cluster = ~ firm, type = "HC1")
sqrt(diag(v))[["value"]]

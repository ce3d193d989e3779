# Rows are people, columns items from 1 to 5
items <- data.frame(a = c(4, 4, 2, 2, 3, 3, 4, 1),
                    b = c(4, 4, 3, 2, 1, 4, 3, 2),
                    c = c(4, 4, 2, 3, 2, 5, 3, 1),
                    d = c(5, 4, 1, 1, 2, 5, 4, 2))
fit <- factanal(items, factors = 1)
# Standardized loadings: variance of the factor against that of the sum
load <- fit$loadings[, 1]
sum(load)^2 / (sum(load)^2 + sum(1 - load^2))

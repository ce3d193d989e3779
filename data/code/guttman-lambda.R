library(psych)
# Rows are people, columns items from 1 to 5
items <- data.frame(a = c(4, 4, 2, 2, 3, 3, 4, 1),
                    b = c(4, 4, 3, 2, 1, 4, 3, 2),
                    c = c(4, 4, 2, 3, 2, 5, 3, 1),
                    d = c(5, 4, 1, 1, 2, 5, 4, 2))
fit <- splitHalf(items)  # from correlations
fit$lambda2

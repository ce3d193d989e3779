library(psych)
# Rows are people, columns items from 1 to 5
items <- data.frame(a = c(4, 2, 5, 3, 1, 4, 3, 5),
                    b = c(5, 2, 4, 3, 2, 4, 2, 5),
                    c = c(4, 1, 5, 2, 2, 3, 3, 4),
                    d = c(3, 3, 4, 4, 1, 5, 2, 4))
fit <- suppressWarnings(guttman(items))  # from correlations
fit$lambda.2

library(psych)
# Cohen (1968): rows are the first rater, columns the second
ratings <- matrix(c(88, 14, 18,
                    10, 40, 10,
                    2, 6, 12), nrow = 3, byrow = TRUE)
# How bad each disagreement is
cost <- matrix(c(0, 1, 3,
                 1, 0, 6,
                 3, 6, 0), nrow = 3, byrow = TRUE)
fit <- cohen.kappa(ratings, w = cost)
fit$weighted.kappa

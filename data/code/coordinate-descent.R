library(glmnet)

x <- cbind(c(1, 2, 3, 4, 5, 6, 7, 8), c(2, 1, 4, 3, 6, 5, 8, 7))
y <- c(1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9)
# RSS / (2n) + 0.5 * (|b1| + |b2|), predictors as they are
fit <- glmnet(x, y, lambda = 0.5, standardize = FALSE, thresh = 1e-14)
coef(fit)
coef(fit)[2]

x <- as.matrix(iris[, 1:4])
# Covariances; scale. = TRUE would take correlations
fit <- prcomp(x, scale. = FALSE)
share <- fit$sdev^2 / sum(fit$sdev^2)
print(share)
share[1]

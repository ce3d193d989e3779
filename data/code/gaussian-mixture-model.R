library(mclust, quietly = TRUE)

x <- as.matrix(iris[, 1:4])
# VVV: each component has a covariance matrix of its own
fit <- Mclust(x, G = 3, modelNames = "VVV", verbose = FALSE)
group <- fit$classification
table(group)
fit$loglik

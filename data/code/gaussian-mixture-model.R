library(mclust, quietly = TRUE)

x <- iris[, 1:4]
# VVV: each component has a covariance matrix of its own
fit <- Mclust(x, G = 3, modelNames = "VVV", verbose = FALSE)
fit$parameters$pro
fit$loglik

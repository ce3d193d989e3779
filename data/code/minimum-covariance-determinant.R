library(robustbase)

x <- cbind(c(1.0, 1.3, 1.1, 1.6, 2.0, 1.8, 1.2, 5.0),
           c(1.0, 1.1, 1.5, 1.4, 1.2, 1.9, 2.0, 5.2))
# The 5 points whose covariance matrix has the smallest determinant
fit <- covMcd(x, alpha = 0.5, nsamp = "exact")
fit$best
colMeans(x)  # for comparison
fit$raw.center[1]

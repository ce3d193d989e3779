x <- cbind(c(1.0, 1.3, 1.1, 1.6, 2.0, 1.8, 1.2, 5.0),
           c(1.0, 1.1, 1.5, 1.4, 1.2, 1.9, 2.0, 5.2))
# From the mean, with the covariance matrix; mahalanobis() squares it
score <- sqrt(mahalanobis(x, colMeans(x), cov(x)))
score[8]

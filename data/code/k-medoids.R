library(cluster)

x <- cbind(c(1, 2, 2, 7, 8, 9), c(1, 1, 3, 8, 7, 9))
fit <- pam(x, k = 2)
fit$medoids
# The objective is a mean over the points
fit$objective["swap"] * nrow(x)

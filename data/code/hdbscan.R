library(dbscan)

x <- as.matrix(iris[, 1:4])
fit <- hdbscan(x, minPts = 5)
table(fit$cluster)
max(fit$cluster)

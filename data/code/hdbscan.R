library(dbscan)

x <- as.matrix(iris[, 1:4])
# At least 5 flowers in a group, at any density
fit <- hdbscan(x, minPts = 5)
group <- fit$cluster  # 0: noise
table(group)
max(group)

library(dbscan)

x <- as.matrix(iris[, 1:4])
# At least 5 flowers, itself included, within a distance of 0.5
fit <- dbscan(x, eps = 0.5, minPts = 5)
group <- fit$cluster  # 0: noise
table(group)
sum(group == 0)

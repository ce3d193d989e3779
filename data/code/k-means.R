x <- as.matrix(iris[, 1:4])
# Three flowers as starting centres, so that chance plays no part
fit <- kmeans(x, centers = x[c(1, 51, 101), ], algorithm = "Lloyd",
              iter.max = 100)
group <- fit$cluster
table(group)
fit$tot.withinss

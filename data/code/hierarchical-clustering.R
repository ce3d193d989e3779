x <- as.matrix(iris[, 1:4])
# Mean distance between the members of two groups
fit <- hclust(dist(x), method = "average")
group <- cutree(fit, k = 3)
table(group)
max(fit$height)

x <- as.matrix(iris[, 1:4])
# Distance of the nearest members of two groups
fit <- hclust(dist(x), method = "single")
group <- cutree(fit, k = 3)
table(group)
max(fit$height)

x <- as.matrix(iris[, 1:4])
# Growth of the sum of squares; "ward.D" would want squared distances
fit <- hclust(dist(x), method = "ward.D2")
group <- cutree(fit, k = 3)
table(group)
max(fit$height)

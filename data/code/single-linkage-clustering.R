x <- cbind(c(1, 2, 2, 7, 8, 9), c(1, 1, 3, 8, 7, 9))
# Distance of the nearest members of two groups
tree <- hclust(dist(x), method = "single")
cutree(tree, 2)
max(tree$height)

# distances of species a to e: a-b, a-c, a-d, a-e, b-c, ..., d-e
d <- matrix(0, 5, 5)
d[lower.tri(d)] <- c(17, 21, 31, 23, 30, 34, 21, 28, 39, 43)
tree <- hclust(as.dist(d), method = "average")
print(tree$height)
tree$height[4]  # distance; the root lies at half of it

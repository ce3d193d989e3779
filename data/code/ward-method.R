x <- cbind(c(1, 2, 2, 7, 8, 9), c(1, 1, 3, 8, 7, 9))
# "ward.D2" is Ward's criterion; "ward.D" wants squared distances
tree <- hclust(dist(x), method = "ward.D2")
cutree(tree, 2)
max(tree$height)

library(cluster)

x <- cbind(c(1, 2, 2, 7, 8, 9), c(1, 1, 3, 8, 7, 9))
group <- c(1, 1, 1, 2, 2, 2)
s <- silhouette(group, dist(x))
mean(s[, "sil_width"])

library(dbscan)

x <- cbind(c(1.0, 1.3, 1.1, 1.6, 2.0, 1.8, 1.2, 5.0),
           c(1.0, 1.1, 1.5, 1.4, 1.2, 1.9, 2.0, 5.2))
# Three neighbours (minPts counts the point itself); ordinary is near 1
score <- lof(x, minPts = 4)
score[8]

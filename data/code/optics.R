library(dbscan)

x <- cbind(c(1.0, 1.3, 1.1, 1.6, 2.0, 1.8, 1.2, 5.0),
           c(1.0, 1.1, 1.5, 1.4, 1.2, 1.9, 2.0, 5.2))
# At least 3 points, itself included, at any distance
fit <- optics(x, eps = 100, minPts = 3)
fit$order
fit$reachdist[8]

library(vegan)

angle <- seq(0, pi, length.out = 10)
x <- cbind(cos(angle), sin(angle))  # half a circle
# Distances along the graph of the two nearest neighbours
fit <- isomap(dist(x), ndim = 1, k = 2)
diff(range(fit$points[, 1]))

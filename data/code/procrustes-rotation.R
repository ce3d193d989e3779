library(vegan)
target <- cbind(c(1, 3, 4, 2, 0), c(0, 1, 3, 4, 2))
moved <- cbind(c(0.1, -0.9, -2.9, -4.2, -1.8), c(1.1, 2.8, 4.2, 1.9, 0.2))
target <- scale(target, scale = FALSE)
moved <- scale(moved, scale = FALSE)
# scale = FALSE: rotation alone, no stretching
fit <- procrustes(target, moved, scale = FALSE)
fit$ss

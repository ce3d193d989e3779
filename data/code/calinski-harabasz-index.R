x <- cbind(c(1, 2, 2, 7, 8, 9), c(1, 1, 3, 8, 7, 9))
group <- c(1, 1, 1, 2, 2, 2)
centre <- apply(x, 2, ave, group)  # each point's group mean
between <- sum(sweep(centre, 2, colMeans(x))^2)
within <- sum((x - centre)^2)
(between / (2 - 1)) / (within / (6 - 2))

x <- cbind(c(1, 2, 2, 7, 8, 9), c(1, 1, 3, 8, 7, 9))
group <- c(1, 1, 1, 2, 2, 2)
centre <- apply(x, 2, ave, group)  # each point's group mean
spread <- tapply(sqrt(rowSums((x - centre)^2)), group, mean)
apart <- sqrt(sum((centre[1, ] - centre[6, ])^2))
# With two groups, each one's worst rival is the other; less is better
sum(spread) / apart

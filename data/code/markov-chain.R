# From rain, nice and snow (rows) to the same (columns)
p <- rbind(c(1/2, 1/4, 1/4), c(1/2, 0, 1/2), c(1/4, 1/4, 1/2))
# Stationary distribution: left eigenvector of the eigenvalue 1
v <- Re(eigen(t(p))$vectors[, 1])
share <- v / sum(v)
share
share[1]

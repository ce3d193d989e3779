# Rows are suppliers; the second criterion is a cost
x <- rbind(c(45, 3600, 45, 0.9), c(25, 3800, 60, 0.8),
           c(23, 3100, 35, 0.9), c(14, 3400, 50, 0.7),
           c(15, 3300, 40, 0.8), c(28, 3000, 30, 0.6))
w <- c(0.2857, 0.3036, 0.2321, 0.1786)
r <- sweep(x, 2, apply(x, 2, max), "/")
r[, 2] <- min(x[, 2]) / x[, 2]
v <- sweep(r, 2, w, "*")
from_worst <- sweep(v, 2, apply(v, 2, min))
e <- sqrt(rowSums(from_worst^2))  # Euclidean distances
t <- rowSums(abs(from_worst))     # taxicab distances
# Taxicab distances count where Euclidean ones differ by 0.02 or more
de <- outer(e, e, "-")
h <- de + (abs(de) >= 0.02) * outer(t, t, "-")
rowSums(h)[1]

# Rows are alternatives; the second criterion is a cost
x <- rbind(c(10.5, -3.1, 1.7), c(-4.7, 0, 3.4),
           c(8.1, 0.3, 1.3), c(3.2, 7.3, -5.3))
low <- c(-5, -6, -8)
high <- c(12, 10, 5)
w <- c(0.2, 0.3, 0.5)
ideal <- ifelse(c(1, -1, 1) > 0, high, low)
# Bounds are fixed beforehand, so new alternatives reverse no ranks
d <- sweep(abs(sweep(x, 2, ideal)), 2, high - low, "/")
score <- drop(d %*% w)  # less is better
score[1]

# Rows are alternatives; the second criterion is a cost
x <- rbind(c(60, 0.4, 2540, 500, 990), c(6.35, 0.15, 1016, 3000, 1041),
           c(6.8, 0.1, 1727.2, 1500, 1676), c(10, 0.2, 1000, 2000, 965),
           c(2.5, 0.1, 560, 500, 915), c(4.5, 0.08, 1016, 350, 508),
           c(3, 0.1, 1778, 1000, 920))
w <- c(0.036, 0.192, 0.326, 0.326, 0.12)
x[, 2] <- -x[, 2]
r <- apply(x, 2, function(u) (u - min(u)) / (max(u) - min(u)))
s <- rowSums(sweep(r, 2, w, "*"))  # weighted sum
p <- rowSums(sweep(r, 2, w, "^"))  # sum of weighted powers
a <- (p + s) / sum(p + s)
b <- s / min(s) + p / min(p)
k <- (s + p) / (max(s) + max(p))  # lambda = 0.5
score <- (a * b * k)^(1 / 3) + (a + b + k) / 3
score[3]

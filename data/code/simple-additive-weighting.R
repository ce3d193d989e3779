# Speed, range, payload, cost, reliability, manoeuvrability
x <- rbind(c(2.0, 1500, 20000, 5.5, 5, 9), c(2.5, 2700, 18000, 6.5, 3, 5),
           c(1.8, 2000, 21000, 4.5, 7, 7), c(2.2, 1800, 20000, 5.0, 5, 5))
w <- c(0.2, 0.1, 0.1, 0.1, 0.2, 0.3)
# Linear normalisation: x / best for a benefit, best / x for the cost
r <- sweep(x, 2, apply(x, 2, max), "/")
r[, 4] <- min(x[, 4]) / x[, 4]
score <- drop(r %*% w)
score[1]

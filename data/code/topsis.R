# Speed, range, payload, cost, reliability, manoeuvrability
x <- rbind(c(2.0, 1500, 20000, 5.5, 5, 9), c(2.5, 2700, 18000, 6.5, 3, 5),
           c(1.8, 2000, 21000, 4.5, 7, 7), c(2.2, 1800, 20000, 5.0, 5, 5))
w <- c(0.2, 0.1, 0.1, 0.1, 0.2, 0.3)
sign <- c(1, 1, 1, -1, 1, 1)  # -1 cost, 1 benefit
# Vector normalisation; with the sign, more is always better
v <- sweep(x, 2, w * sign / sqrt(colSums(x^2)), "*")
ideal <- apply(v, 2, max)
anti <- apply(v, 2, min)
d_ideal <- sqrt(rowSums(sweep(v, 2, ideal)^2))
d_anti <- sqrt(rowSums(sweep(v, 2, anti)^2))
closeness <- d_anti / (d_ideal + d_anti)
closeness[1]

# Columns are criteria: one benefit, then four costs
x <- cbind(c(30, 20, 27, 18, 24, 16),
           c(12.487, 12.372, 11.096, 10.982, 11.017, 10.903),
           c(6.261, 5.961, 6.262, 5.962, 6.283, 5.983),
           c(10.880, 10.880, 9.920, 9.920, 9.980, 9.980),
           c(7.610, 7.460, 6.690, 6.540, 7.000, 6.850))
w <- c(0.53, 0.1175, 0.1175, 0.1175, 0.1175)
d <- sweep(x, 2, w / colSums(x), "*")
plus <- d[, 1]             # weighted benefits
minus <- rowSums(d[, -1])  # weighted costs
q <- plus + sum(minus) / (minus * sum(1 / minus))
degree <- q / max(q)
degree[3]

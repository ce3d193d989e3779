# Speed, range, payload, cost, reliability, manoeuvrability
x <- rbind(c(2.0, 1500, 20000, 5.5, 5, 9), c(2.5, 2700, 18000, 6.5, 3, 5),
           c(1.8, 2000, 21000, 4.5, 7, 7), c(2.2, 1800, 20000, 5.0, 5, 5))
w <- c(0.2, 0.1, 0.1, 0.1, 0.2, 0.3)
sign <- c(1, 1, 1, -1, 1, 1)  # -1 cost, 1 benefit
# Distance from the best as a share of the range
v <- sweep(x, 2, sign, "*")
v <- apply(v, 2, function(u) (max(u) - u) / (max(u) - min(u)))
zeta <- 0.5  # distinguishing coefficient
coefficient <- (min(v) + zeta * max(v)) / (v + zeta * max(v))
grade <- rowSums(sweep(coefficient, 2, w, "*"))
grade[1]

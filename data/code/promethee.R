# Speed, range, payload, cost, reliability, manoeuvrability
x <- rbind(c(2.0, 1500, 20000, 5.5, 5, 9), c(2.5, 2700, 18000, 6.5, 3, 5),
           c(1.8, 2000, 21000, 4.5, 7, 7), c(2.2, 1800, 20000, 5.0, 5, 5))
w <- c(0.2, 0.1, 0.1, 0.1, 0.2, 0.3)
sign <- c(1, 1, 1, -1, 1, 1)  # -1 cost, 1 benefit
# Usual criterion: any advantage is a full preference
preference <- matrix(0, 4, 4)
for (j in 1:6) {
  v <- x[, j] * sign[j]
  preference <- preference + w[j] * outer(v, v, ">")
}
leaving <- rowSums(preference) / 3
entering <- colSums(preference) / 3
net <- leaving - entering
net[1]

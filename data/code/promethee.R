# Rows are alternatives; all three criteria are benefits
x <- rbind(c(4, 3, 2), c(3, 2, 4), c(5, 1, 3))
w <- c(0.5, 0.3, 0.2)
# Usual criterion: any advantage is a full preference
preference <- matrix(0, 3, 3)
for (j in 1:3) {
  preference <- preference + w[j] * outer(x[, j], x[, j], ">")
}
leaving <- rowSums(preference) / 2
entering <- colSums(preference) / 2
net <- leaving - entering
net[3]

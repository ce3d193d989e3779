# Rows are alternatives, columns criteria
x <- rbind(c(5000, 3, 3, 4, 3, 2), c(680, 5, 3, 2, 2, 1),
           c(2000, 3, 2, 3, 4, 3), c(600, 4, 3, 1, 2, 2),
           c(800, 2, 4, 3, 3, 4))
r <- apply(x, 2, function(u) (u - min(u)) / (max(u) - min(u)))
# Spread times conflict with the other criteria
information <- apply(r, 2, sd) * colSums(1 - cor(r))
w <- information / sum(information)
w[2]

# Pairwise comparisons on Saaty's scale from 1 to 9
a <- rbind(c(1, 4, 3, 1, 3, 4), c(1/4, 1, 7, 3, 1/5, 1),
           c(1/3, 1/7, 1, 1/5, 1/5, 1/6), c(1, 1/3, 5, 1, 1, 1/3),
           c(1/3, 5, 5, 1, 1, 3), c(1/4, 1, 6, 3, 1/3, 1))
e <- eigen(a)
lambda <- Re(e$values[1])  # the largest eigenvalue comes first
v <- Re(e$vectors[, 1])
w <- v / sum(v)
# Consistency ratio; 1.24 is the random index of order 6
(lambda - 6) / (6 - 1) / 1.24
w[1]

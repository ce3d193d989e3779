# Rows are alternatives, columns criteria
x <- rbind(c(5000, 3, 3, 4, 3, 2), c(680, 5, 3, 2, 2, 1),
           c(2000, 3, 2, 3, 4, 3), c(600, 4, 3, 1, 2, 2),
           c(800, 2, 4, 3, 3, 4))
r <- apply(x, 2, function(u) u / sum(u))
# The further from equal shares, the more a criterion tells
information <- 1 + colSums(r * log(r)) / log(nrow(x))
w <- information / sum(information)
w[2]

# Rows are candidates; all six criteria are benefits
x <- rbind(c(4.64, 3.00, 3.00, 3.00, 2.88, 3.63),
           c(4.00, 4.00, 4.64, 3.56, 3.63, 5.00),
           c(3.30, 4.31, 3.30, 4.00, 3.30, 4.00),
           c(2.62, 5.00, 4.22, 4.31, 5.00, 5.00))
w <- c(0.28, 0.25, 0.19, 0.15, 0.08, 0.04)
# The optimal alternative is put before the others
x <- rbind(apply(x, 2, max), x)
r <- sweep(x, 2, colSums(x), "/")
s <- drop(r %*% w)
degree <- s[-1] / s[1]
degree[3]

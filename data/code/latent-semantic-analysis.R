# Rows are texts, columns the counts of five words
x <- rbind(c(1, 1, 0, 0, 0), c(0, 1, 1, 0, 0), c(0, 0, 1, 0, 0),
           c(0, 0, 0, 1, 1), c(1, 0, 0, 1, 0))
s <- svd(x)
# Texts in two dimensions
z <- s$u[, 1:2] %*% diag(s$d[1:2])
a <- z[1, ]
b <- z[3, ]
sum(a * b) / sqrt(sum(a^2) * sum(b^2))

# Rows are alternatives; the first criterion is a cost
x <- rbind(c(1.5, 3, 5, 3.3), c(2, 7, 5, 3.35), c(3, 1, 5, 3.07),
           c(2.2, 4, 5, 3.5), c(2, 5, 3, 3.09), c(3.2, 2, 3, 3.48),
           c(2.775, 3, 5, 3.27))
w <- c(0.3, 0.2, 0.1, 0.4)
sign <- c(-1, 1, 1, 1)
# Ratio system: vector normalisation, benefits minus costs
r <- sweep(x, 2, sqrt(colSums(x^2)), "/")
score <- drop(r %*% (w * sign))
score[2]

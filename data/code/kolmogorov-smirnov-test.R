# Two samples with ties
x <- c(1, 2, 2, 3, 3)
y <- c(1, 2, 3, 3, 4, 5, 6)

# The exact p-value is conditional on the ties
result <- ks.test(x, y, exact = TRUE)
result$p.value
result$statistic

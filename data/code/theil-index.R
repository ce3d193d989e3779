# Monthly incomes of eight households
x <- c(900, 1100, 1250, 1400, 1800, 2300, 3100, 5200)
ratio <- x / mean(x)
# Logarithms of the relative incomes, weighted by income
weighted.mean(log(ratio), w = ratio)

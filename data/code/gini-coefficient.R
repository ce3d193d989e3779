# Monthly incomes of eight households
x <- c(900, 1100, 1250, 1400, 1800, 2300, 3100, 5200)
n <- length(x)
# Mean difference of all pairs, relative to twice the mean
sum(dist(x)) / (n^2 * mean(x))

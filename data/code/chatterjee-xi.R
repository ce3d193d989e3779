# A U-shaped relation without ties
x <- c(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
y <- c(24, 16.2, 9.5, 3.8, 1.1, 0.7, 4.2, 8.9, 16.5, 25.3)

# Ranks of y in the order of x: small steps mean dependence
r <- rank(y[order(x)])
n <- length(r)
1 - 3 * sum(abs(diff(r))) / (n^2 - 1)

# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Filliben's medians of uniform order statistics
n <- length(x)
m <- (1:n - 0.3175) / (n + 0.365)
m[n] <- 0.5^(1 / n)
m[1] <- 1 - m[n]
cor(sort(x), qnorm(m))

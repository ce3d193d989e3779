library(nortest)

# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Squared correlation with normal quantiles at (i - 3/8) / (n + 1/4)
result <- sf.test(x)
result$p.value
result$statistic

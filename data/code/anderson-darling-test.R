library(nortest)

# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Mean and deviation are estimated from the data
result <- ad.test(x)
result$p.value
result$statistic

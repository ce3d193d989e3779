library(nortest)

# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Mean and deviation are estimated, and the p-value allows for that
result <- cvm.test(x)
result$statistic

# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Mean and deviation are stated beforehand, not estimated from the data
result <- ks.test(x, "pnorm", mean = 170, sd = 25, exact = TRUE)
result$p.value
result$statistic

suppressMessages(library(tseries))

# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Skewness and kurtosis together; the p-value holds for large samples
result <- jarque.bera.test(x)
result$p.value
result$statistic

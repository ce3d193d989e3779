# Weights of 11 men (pounds)
x <- c(148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236)

# Largest value: its distance from the mean in standard deviations
g <- (max(x) - mean(x)) / sd(x)

# Critical value of the one-sided test at 5%
n <- length(x)
t2 <- qt(0.05 / n, n - 2, lower.tail = FALSE)^2
(n - 1) / sqrt(n) * sqrt(t2 / (n - 2 + t2))
g

# Monthly incomes of eight households
x <- c(900, 1100, 1250, 1400, 1800, 2300, 3100, 5200)
# Aversion to inequality 0.5: one minus a mean of powers over the mean
aversion <- 0.5
equal <- mean(x^(1 - aversion))^(1 / (1 - aversion))
1 - equal / mean(x)

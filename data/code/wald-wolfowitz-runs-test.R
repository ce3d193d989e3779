suppressMessages(library(tseries))

# Above (1) or below (0) the target on 20 days in a row
x <- c(1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1)

# Normal approximation without correction for continuity
result <- runs.test(factor(x))
result$p.value
result$statistic

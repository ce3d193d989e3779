# Concentration of a chemical, measured every hour; target 99
x <- c(102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1,
       101.3, 98.7, 101.1, 98.4, 97.0, 96.7, 100.3, 101.4, 97.2, 101.0)
# Sums of the deviations that exceed the allowance of 1
upper <- Reduce(function(s, d) max(0, s + d), x - (99 + 1), init = 0,
                accumulate = TRUE)
lower <- Reduce(function(s, d) max(0, s + d), (99 - 1) - x, init = 0,
                accumulate = TRUE)
print(max(upper))
max(lower)  # below the decision limit of 10

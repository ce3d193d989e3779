# Concentration of a chemical, measured every hour; target 99
x <- c(102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1,
       101.3, 98.7, 101.1, 98.4, 97.0, 96.7, 100.3, 101.4, 97.2, 101.0)
# Weight of a new value 0.2, start at the target; sigma 2
z <- filter(0.2 * x, 0.8, method = "recursive", init = 99)
limit <- 99 + c(-3, 3) * 2 * sqrt(0.2 / (2 - 0.2))
print(limit)  # in the long run
print(range(z))  # within the limits
z[20]

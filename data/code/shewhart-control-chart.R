# Concentration of a chemical, measured every hour; target 99
x <- c(102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1,
       101.3, 98.7, 101.1, 98.4, 97.0, 96.7, 100.3, 101.4, 97.2, 101.0)
# Spread from the ranges of neighbouring values; 1.128 is d2 for pairs
sigma <- mean(abs(diff(x))) / 1.128
limits <- mean(x) + c(-3, 3) * sigma
print(x[x < limits[1] | x > limits[2]])  # none is outside
print(limits[1])
limits[2]

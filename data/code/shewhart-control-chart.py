import numpy as np
# Concentration of a chemical, measured every hour; target 99
x = np.array([102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0,
              98.1, 101.3, 98.7, 101.1, 98.4, 97.0, 96.7, 100.3, 101.4,
              97.2, 101.0])
# Spread from the ranges of neighbouring values; 1.128 is d2 for pairs
sigma = np.abs(np.diff(x)).mean() / 1.128
limits = x.mean() + np.array([-3, 3]) * sigma
print(x[(x < limits[0]) | (x > limits[1])])  # none is outside
print(limits[0])
print(limits[1])

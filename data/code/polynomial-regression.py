import numpy as np
from numpy.polynomial import Polynomial

# Average weight (pounds) of American women by height (inches), from the
# World Almanac of 1975; also as "women" in R
height = np.arange(58, 73)
weight = np.array([115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146,
                   150, 154, 159, 164])
fit = Polynomial.fit(height, weight, deg=2).convert()  # plain powers
print(fit.coef)
print(fit.coef[2])

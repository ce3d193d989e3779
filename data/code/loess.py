import numpy as np
from statsmodels.nonparametric.smoothers_lowess import lowess

# Average weight (pounds) of American women by height (inches), from the
# World Almanac of 1975; also as "women" in R
height = np.arange(58, 73)
weight = np.array([115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146,
                   150, 154, 159, 164])
# Straight lines through the nearest 60% of observations, without
# down-weighting of outliers (it=0)
fit = lowess(weight, height, frac=0.6, it=0, delta=0, return_sorted=False)
print(fit[height == 65][0])

import numpy as np
from scipy import stats

# Blood glucose and the velocity of shortening of the heart, 23 patients
glucose = [15.3, 10.8, 8.1, 19.5, 7.2, 5.3, 9.3, 11.1, 7.5, 12.2,
           6.7, 5.2, 19, 15.1, 6.7, 4.2, 10.3, 12.5, 16.1, 13.3,
           4.9, 8.8, 9.5]
velocity = [1.76, 1.34, 1.27, 1.47, 1.27, 1.49, 1.31, 1.09, 1.18, 1.22,
            1.25, 1.19, 1.95, 1.28, 1.52, 1.12, 1.37, 1.19, 1.05, 1.32,
            1.03, 1.12, 1.7]

# The interval is built on the scale of atanh(r) and carried back
result = stats.pearsonr(glucose, velocity)
interval = result.confidence_interval(confidence_level=0.95)
print(np.arctanh(result.statistic))
print(interval.low)
print(interval.high)

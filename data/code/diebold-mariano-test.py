import numpy as np
from scipy import stats
# Errors of two methods in the same ten one-step forecasts
first = np.array([1.2, -0.8, 2.1, 0.4, -1.7, 0.9, -2.4, 1.1, 0.3, -1.5])
second = np.array([0.7, -1.1, 1.3, 0.6, -0.9, 0.2, -1.8, 1.4, -0.2, -1.0])
# One step ahead, the corrected statistic is that of a t-test of the losses
print(stats.ttest_1samp(first ** 2 - second ** 2, 0).statistic)

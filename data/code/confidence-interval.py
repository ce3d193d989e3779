import numpy as np
from scipy import stats

# Student's data: hours of sleep gained with two drugs, ten patients
first = np.array([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0])
second = np.array([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
result = stats.ttest_rel(second, first)
print(np.mean(second - first))  # mean difference
interval = result.confidence_interval(confidence_level=0.95)
print(interval.low, interval.high)

import numpy as np
from scipy import stats

# Events remembered from each of the last 18 months
observed = np.array([15, 11, 14, 17, 5, 11, 10, 4, 8,
                     10, 7, 9, 11, 3, 6, 1, 1, 4])

# Log-linear decline with the estimated slope
shape = np.exp(-0.083769 * np.arange(1, 19))
expected = observed.sum() * shape / shape.sum()

# One parameter was estimated
result = stats.power_divergence(observed, expected, ddof=1, lambda_=2 / 3)
print(result.pvalue)
print(result.statistic)

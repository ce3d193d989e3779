import numpy as np
from scipy import stats

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Squared correlation with normal quantiles at (i - 3/8) / (n + 1/4)
n = len(x)
expected = stats.norm.ppf((np.arange(1, n + 1) - 3 / 8) / (n + 1 / 4))
print(stats.pearsonr(np.sort(x), expected).statistic ** 2)

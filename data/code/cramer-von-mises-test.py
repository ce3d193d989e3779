import numpy as np
from scipy import stats

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# The p-value would hold for a known mean and deviation, not for
# estimated ones: only the statistic is used
result = stats.cramervonmises(x, "norm", (np.mean(x), np.std(x, ddof=1)))
print(result.statistic)

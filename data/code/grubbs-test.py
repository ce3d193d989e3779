import numpy as np
from scipy import stats

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Largest value: its distance from the mean in standard deviations
g = (max(x) - np.mean(x)) / np.std(x, ddof=1)

# Critical value of the one-sided test at 5%
n = len(x)
t2 = stats.t.isf(0.05 / n, n - 2) ** 2
print((n - 1) / np.sqrt(n) * np.sqrt(t2 / (n - 2 + t2)))
print(g)

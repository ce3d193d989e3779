import numpy as np
from scipy import stats
# Monthly incomes of eight households
x = np.array([900, 1100, 1250, 1400, 1800, 2300, 3100, 5200])
# Aversion to inequality 0.5: one minus a mean of powers over the mean
aversion = 0.5
equal = stats.pmean(x, 1 - aversion)
print(1 - equal / x.mean())

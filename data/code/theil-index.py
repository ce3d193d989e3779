import numpy as np
# Monthly incomes of eight households
x = np.array([900, 1100, 1250, 1400, 1800, 2300, 3100, 5200])
ratio = x / x.mean()
# Logarithms of the relative incomes, weighted by income
print(np.average(np.log(ratio), weights=ratio))

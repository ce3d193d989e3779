import numpy as np
from scipy import stats

# Sales of five brands (columns) in seven shops (rows)
y = np.array([[5, 4, 7, 10, 12], [1, 3, 1, 0, 2], [16, 12, 22, 22, 35],
              [5, 4, 3, 5, 4], [10, 9, 7, 13, 10], [19, 18, 28, 37, 58],
              [10, 7, 6, 8, 7]])
b, k = y.shape

# Centred ranks within shops, times the rank of the shop's range
weight = stats.rankdata(np.ptp(y, axis=1))
s = weight[:, None] * (stats.rankdata(y, axis=1) - (k + 1) / 2)
between = np.sum(s.sum(axis=0) ** 2) / b
f = (b - 1) * between / (np.sum(s ** 2) - between)
print(stats.f.sf(f, k - 1, (b - 1) * (k - 1)))
print(f)

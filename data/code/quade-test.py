import numpy as np
from scipy import stats

# Heart rate of nine patients (columns) at four times (rows)
hr = [96, 110, 89, 95, 128, 100, 72, 79, 100,
      92, 106, 86, 78, 124, 98, 68, 75, 106,
      86, 108, 85, 78, 118, 100, 67, 74, 104,
      92, 114, 83, 83, 118, 94, 71, 74, 102]
y = np.reshape(hr, (4, 9)).T
b, k = y.shape

# Centred ranks within each subject, times the rank of the subject's range
weight = stats.rankdata(np.ptp(y, axis=1))
s = weight[:, None] * (stats.rankdata(y, axis=1) - (k + 1) / 2)
between = np.sum(s.sum(axis=0) ** 2) / b
f = (b - 1) * between / (np.sum(s ** 2) - between)
print(stats.f.sf(f, k - 1, (b - 1) * (k - 1)))
print(f)

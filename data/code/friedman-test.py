import numpy as np
from scipy import stats

# Heart rate of nine patients (columns) at four times (rows)
hr = [96, 110, 89, 95, 128, 100, 72, 79, 100,
      92, 106, 86, 78, 124, 98, 68, 75, 106,
      86, 108, 85, 78, 118, 100, 67, 74, 104,
      92, 114, 83, 83, 118, 94, 71, 74, 102]

# Ranks within each subject
times = np.reshape(hr, (4, 9))
result = stats.friedmanchisquare(*times)
print(result.pvalue)
print(result.statistic)

import numpy as np
from scipy import stats

# Independent variable: two columns; dependent variable: five rows
x = np.array([[8, 2], [6, 5], [3, 4], [1, 3], [2, 3]])

# somersd() expects the independent variable in the rows
result = stats.somersd(x.T)
print(result.pvalue)
print(result.statistic)

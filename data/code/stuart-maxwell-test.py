import numpy as np
from statsmodels.stats.contingency_tables import SquareTable

# Grade of distance vision of 7477 women: right eye (rows), left eye
x = [[1520, 266, 124, 66],
     [234, 1512, 432, 78],
     [117, 362, 1772, 205],
     [36, 82, 179, 492]]

# Do the rows and the columns have the same totals?
result = SquareTable(np.array(x)).homogeneity(method="stuart_maxwell")
print(result.pvalue)
print(result.statistic)

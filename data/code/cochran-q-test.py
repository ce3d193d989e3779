import numpy as np
from statsmodels.stats.contingency_tables import cochrans_q

# Growth (1) or not (0) on four media: five patterns and how often each
pattern = [[1, 1, 1, 1], [1, 1, 0, 1], [0, 1, 1, 1],
           [0, 1, 0, 1], [0, 0, 0, 0]]
x = np.repeat(pattern, [4, 2, 3, 1, 59], axis=0)

result = cochrans_q(x)
print(result.pvalue)
print(result.statistic)

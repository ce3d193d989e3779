import numpy as np
from statsmodels.stats.contingency_tables import cochrans_q

# Helped (1) or not (0) by drugs A, B, C: eight patterns and how often each
pattern = [[1, 1, 1], [1, 1, 0], [1, 0, 1], [1, 0, 0],
           [0, 1, 1], [0, 1, 0], [0, 0, 1], [0, 0, 0]]
x = np.repeat(pattern, [6, 16, 2, 4, 2, 4, 6, 6], axis=0)

result = cochrans_q(x)
print(result.pvalue)
print(result.statistic)

import numpy as np
from scipy import stats

# Rows: two treatments; columns: success, failure
x = [[9, 3],
     [4, 9]]

# The unknown common chance that makes the p-value largest; the function
# wants the treatments in columns
result = stats.boschloo_exact(np.transpose(x), alternative="greater")
print(result.statistic)
print(result.pvalue)

import numpy as np
from scipy import stats

# Rows: two treatments; columns: success, failure
x = [[9, 3],
     [4, 9]]

# Pearson correlation of two variables with the values 0 and 1
treatment = np.repeat([1, 0], [12, 13])
success = np.repeat([1, 0, 1, 0], np.ravel(x))
print(stats.pearsonr(treatment, success).statistic)

import numpy as np
from statsmodels.stats.proportion import proportions_ztest

# Rows: two treatments; columns: success, failure
x = [[9, 3],
     [4, 9]]

# Common variance under the null hypothesis
z, pvalue = proportions_ztest(np.array(x)[:, 0], np.sum(x, axis=1))
print(pvalue)
print(z)

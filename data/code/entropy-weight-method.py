import numpy as np
from scipy import stats

# Rows are alternatives, columns criteria
x = np.array([[5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1],
              [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2],
              [800, 2, 4, 3, 3, 4]])
r = x / x.sum(axis=0)
# The further from equal shares, the more a criterion tells
information = 1 - stats.entropy(r, base=len(x))
w = information / information.sum()
print(w[1])

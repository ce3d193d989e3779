import numpy as np
from scipy import stats

# Rows are alternatives, columns criteria
x = np.array([[7, 312, 1891, 6613, 163], [72, 88, 728, 941804, 1078],
              [10, 252, 2594, 3466, 117471], [10, 145, 980, 2371, 86329],
              [65, 54, 350, 501, 29897], [29, 48, 380, 912, 34051],
              [7, 476, 3300, 78470, 2212], [70, 87, 650, 733, 819000],
              [4, 86, 591, 3015, 103], [12, 79, 579, 3240, 96098],
              [21, 45, 261, 1253, 453], [1, 72, 530, 4333, 0.1048]])
# Columns are normalised to sum 1 by the function itself
entropy = stats.entropy(x, base=len(x))
w = (1 - entropy) / (1 - entropy).sum()
print(w[3])

import numpy as np
from scipy.spatial.distance import pdist
# Monthly incomes of eight households
x = np.array([900, 1100, 1250, 1400, 1800, 2300, 3100, 5200])
n = len(x)
# Mean difference of all pairs, relative to twice the mean
print(pdist(x[:, None]).sum() / (n ** 2 * x.mean()))

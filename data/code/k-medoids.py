from itertools import combinations

import numpy as np
from scipy.spatial.distance import cdist

x = np.array([[1, 1], [2, 1], [2, 3], [7, 8], [8, 7], [9, 9]])
d = cdist(x, x)
# Few points: every pair is tried, where PAM improves by swapping
cost = {pair: d[:, pair].min(axis=1).sum()
        for pair in combinations(range(6), 2)}
best = min(cost, key=cost.get)
print(x[list(best)])
print(cost[best])

import numpy as np
from scipy import stats

# Dune meadow, site 1: cover of the five species found
cover = np.array([1, 4, 7, 4, 2])  # yarrow, couch, ryegrass, two poas
print(cover / cover.sum())
print(stats.entropy(cover, base=np.e))

import numpy as np

# Dune meadow, site 1: cover of the five species found
cover = np.array([1, 4, 7, 4, 2])  # yarrow, couch, ryegrass, two poas
share = cover / cover.sum()
print(share)
print(1 - np.sum(share**2))

import numpy as np

# Rows are items from 1 to 5, columns people
items = np.array([[4, 4, 2, 2, 3, 3, 4, 1],
                  [4, 4, 3, 2, 1, 4, 3, 2],
                  [4, 4, 2, 3, 2, 5, 3, 1],
                  [5, 4, 1, 1, 2, 5, 4, 2]])
r = np.corrcoef(items)
k = len(r)
off = r[~np.eye(k, dtype=bool)]  # correlations of different items
bound = np.sqrt(k / (k - 1) * np.sum(off**2))
print((np.sum(off) + bound) / np.sum(r))

import numpy as np

# Rows are alternatives, columns criteria
x = np.array([[5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1],
              [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2],
              [800, 2, 4, 3, 3, 4]])
r = (x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))
# Spread times conflict with the other criteria
information = r.std(axis=0, ddof=1) * (1 - np.corrcoef(r.T)).sum(axis=0)
w = information / information.sum()
print(w[1])

import numpy as np

truth = np.array([1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
p = np.array([0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1])
# Five bins of equal width, closed on the right
part = np.digitize(p, [0.2, 0.4, 0.6, 0.8], right=True)
n = np.bincount(part)
gap = np.abs(np.bincount(part, truth) - np.bincount(part, p)) / n
print((n * gap).sum() / len(p))

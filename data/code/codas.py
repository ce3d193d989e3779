import numpy as np

# Rows are suppliers; the second criterion is a cost
x = np.array([[45, 3600, 45, 0.9], [25, 3800, 60, 0.8],
              [23, 3100, 35, 0.9], [14, 3400, 50, 0.7],
              [15, 3300, 40, 0.8], [28, 3000, 30, 0.6]])
w = np.array([0.2857, 0.3036, 0.2321, 0.1786])
r = x / x.max(axis=0)
r[:, 1] = x[:, 1].min() / x[:, 1]
v = r * w
from_worst = v - v.min(axis=0)
e = np.sqrt((from_worst**2).sum(axis=1))  # Euclidean distances
t = np.abs(from_worst).sum(axis=1)        # taxicab distances
# Taxicab distances count where Euclidean ones differ by 0.02 or more
de = np.subtract.outer(e, e)
h = de + (np.abs(de) >= 0.02) * np.subtract.outer(t, t)
print(h.sum(axis=1)[0])

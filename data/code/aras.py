import numpy as np

# Rows are candidates; all six criteria are benefits
x = np.array([[4.64, 3.00, 3.00, 3.00, 2.88, 3.63],
              [4.00, 4.00, 4.64, 3.56, 3.63, 5.00],
              [3.30, 4.31, 3.30, 4.00, 3.30, 4.00],
              [2.62, 5.00, 4.22, 4.31, 5.00, 5.00]])
w = np.array([0.28, 0.25, 0.19, 0.15, 0.08, 0.04])
# The optimal alternative is put before the others
x = np.vstack([x.max(axis=0), x])
r = x / x.sum(axis=0)
s = r @ w
degree = s[1:] / s[0]
print(degree[2])

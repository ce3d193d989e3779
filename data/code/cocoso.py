import numpy as np

# Rows are alternatives; the second criterion is a cost
x = np.array([[60, 0.4, 2540, 500, 990], [6.35, 0.15, 1016, 3000, 1041],
              [6.8, 0.1, 1727.2, 1500, 1676], [10, 0.2, 1000, 2000, 965],
              [2.5, 0.1, 560, 500, 915], [4.5, 0.08, 1016, 350, 508],
              [3, 0.1, 1778, 1000, 920]])
w = np.array([0.036, 0.192, 0.326, 0.326, 0.12])
x[:, 1] = -x[:, 1]
r = (x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))
s = (r * w).sum(axis=1)  # weighted sum
p = (r**w).sum(axis=1)   # sum of weighted powers
a = (p + s) / (p + s).sum()
b = s / s.min() + p / p.min()
k = (s + p) / (s.max() + p.max())  # lambda = 0.5
score = (a * b * k) ** (1 / 3) + (a + b + k) / 3
print(score[2])

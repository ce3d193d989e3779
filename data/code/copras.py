import numpy as np

# Speed, range, payload, cost, reliability, manoeuvrability
x = np.array([[2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5],
              [1.8, 2000, 21000, 4.5, 7, 7], [2.2, 1800, 20000, 5.0, 5, 5]])
w = np.array([0.2, 0.1, 0.1, 0.1, 0.2, 0.3])
sign = np.array([1, 1, 1, -1, 1, 1])  # -1 cost, 1 benefit
# Shares of the sum of each criterion, weighted
v = w * x / x.sum(axis=0)
plus = v[:, sign > 0].sum(axis=1)   # weighted benefits
minus = v[:, sign < 0].sum(axis=1)  # weighted costs
q = plus + minus.sum() / (minus * (1 / minus).sum())
degree = q / q.max()
print(degree[0])

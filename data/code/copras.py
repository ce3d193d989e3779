import numpy as np

# Columns are criteria: one benefit, then four costs
x = np.array([[30, 20, 27, 18, 24, 16],
              [12.487, 12.372, 11.096, 10.982, 11.017, 10.903],
              [6.261, 5.961, 6.262, 5.962, 6.283, 5.983],
              [10.880, 10.880, 9.920, 9.920, 9.980, 9.980],
              [7.610, 7.460, 6.690, 6.540, 7.000, 6.850]]).T
w = np.array([0.53, 0.1175, 0.1175, 0.1175, 0.1175])
d = x * w / x.sum(axis=0)
plus = d[:, 0]                # weighted benefits
minus = d[:, 1:].sum(axis=1)  # weighted costs
q = plus + minus.sum() / (minus * (1 / minus).sum())
degree = q / q.max()
print(degree[2])

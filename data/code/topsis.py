import numpy as np

# Speed, range, payload, cost, reliability, manoeuvrability
x = np.array([[2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5],
              [1.8, 2000, 21000, 4.5, 7, 7], [2.2, 1800, 20000, 5.0, 5, 5]])
w = np.array([0.2, 0.1, 0.1, 0.1, 0.2, 0.3])
sign = np.array([1, 1, 1, -1, 1, 1])  # -1 cost, 1 benefit
# Vector normalisation; with the sign, more is always better
v = x * w * sign / np.sqrt((x**2).sum(axis=0))
ideal = v.max(axis=0)
anti = v.min(axis=0)
d_ideal = np.linalg.norm(v - ideal, axis=1)
d_anti = np.linalg.norm(v - anti, axis=1)
closeness = d_anti / (d_ideal + d_anti)
print(closeness[0])

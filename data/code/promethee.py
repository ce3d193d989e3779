import numpy as np

# Speed, range, payload, cost, reliability, manoeuvrability
x = np.array([[2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5],
              [1.8, 2000, 21000, 4.5, 7, 7], [2.2, 1800, 20000, 5.0, 5, 5]])
w = np.array([0.2, 0.1, 0.1, 0.1, 0.2, 0.3])
sign = np.array([1, 1, 1, -1, 1, 1])  # -1 cost, 1 benefit
# Usual criterion: any advantage is a full preference
preference = np.zeros((4, 4))
for j in range(6):
    v = x[:, j] * sign[j]
    preference += w[j] * np.greater.outer(v, v)
leaving = preference.sum(axis=1) / 3
entering = preference.sum(axis=0) / 3
net = leaving - entering
print(net[0])

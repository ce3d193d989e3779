import numpy as np

rng = np.random.default_rng(1)
x = np.array([1, 2, 3, 4, 5])
y = np.array([2.1, 3.9, 6.2, 7.8, 10.1])
b = np.zeros(2)  # intercept and slope
for step in range(1, 20001):
    rate = 0.05 / (1 + step / 100)  # smaller and smaller steps
    i = rng.integers(5)             # one point, chosen at random
    error = b[0] + b[1] * x[i] - y[i]
    b = b - rate * 2 * error * np.array([1, x[i]])
print(b[1])

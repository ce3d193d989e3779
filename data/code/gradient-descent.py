import numpy as np

x = np.array([1, 2, 3, 4, 5])
y = np.array([2.1, 3.9, 6.2, 7.8, 10.1])
b = np.zeros(2)  # intercept and slope
rate = 0.05
for step in range(5000):
    error = b[0] + b[1] * x - y
    gradient = np.array([2 * np.mean(error), 2 * np.mean(error * x)])
    b = b - rate * gradient
print(b[1])

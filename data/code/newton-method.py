import numpy as np
from scipy.differentiate import hessian


# Freudenstein and Roth's test function
def f(x):
    return ((-13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1]) ** 2
            + (-29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1]) ** 2)


def slope(x):  # by central differences
    h = np.eye(2) * 1e-5
    return np.array([np.mean([f(x + d), -f(x - d)]) for d in h]) / 1e-5


# From this start, a local search ends in the local minimum
x = np.array([0.5, -2])
for step in range(10):
    x = x - np.linalg.solve(hessian(f, x).ddf, slope(x))
print(x)
print(f(x))

import numpy as np
from scipy.optimize import minimize


# Jennrich-Sampson test function: a sum of ten squares
def f(x):
    i = np.arange(1, 11)
    return np.sum((2 + 2 * i - np.exp(i * x[0]) - np.exp(i * x[1])) ** 2)


fit = minimize(f, [0.3, 0.4], method="Nelder-Mead")
print(fit.x)
print(fit.fun)

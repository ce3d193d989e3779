import numpy as np
from scipy.optimize import minimize


def f(x):
    return x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2]


# An inequality means fun(x) >= 0
fit = minimize(f, [1, 5, 5, 1], method="SLSQP", bounds=[(1, 5)] * 4,
               constraints=[
                   {"type": "ineq", "fun": lambda x: np.prod(x) - 25},
                   {"type": "eq", "fun": lambda x: np.sum(x**2) - 40}])
print(fit.x)
print(fit.fun)

import numpy as np
from scipy.optimize import minimize


def f(x):
    return (x[0] - 1) ** 2 + (x[1] - 2.5) ** 2


a = np.array([[1, -2], [-1, -2], [-1, 2]])
b = np.array([-2, -6, -2])
# An inequality means fun(x) >= 0
fit = minimize(f, [2, 0], method="SLSQP", bounds=[(0, None)] * 2,
               constraints={"type": "ineq", "fun": lambda x: a @ x - b})
print(fit.x)
print(fit.fun)

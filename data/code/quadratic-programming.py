import cvxpy as cp
import numpy as np

target = np.array([1, 2.5])
a = np.array([[1, -2], [-1, -2], [-1, 2], [1, 0], [0, 1]])
b = np.array([-2, -6, -2, 0, 0])
x = cp.Variable(2)
problem = cp.Problem(cp.Minimize(cp.sum_squares(x - target)),
                     [a @ x >= b])
problem.solve()
print(x.value)
print(problem.value)

import numpy as np
from scipy.optimize import linprog

x1 = np.array([4, 7, 8, 4, 2, 10])
x2 = np.array([3, 3, 1, 2, 4, 1])
y = np.ones(6)
# Weights u, v1, v2 that show firm 1 at its best, no firm above 1
fit = linprog([-y[0], 0, 0],
              A_ub=np.column_stack([y, -x1, -x2]), b_ub=np.zeros(6),
              A_eq=[[0, x1[0], x2[0]]], b_eq=[1])
print(fit.x)
print(-fit.fun)

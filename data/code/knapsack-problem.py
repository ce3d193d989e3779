import numpy as np
from scipy.optimize import LinearConstraint, milp

value = np.array([15, 10, 9, 5])
weight = np.array([1, 5, 3, 4])
# Each thing is taken or left: whole numbers between 0 and 1
fit = milp(-value, constraints=LinearConstraint(weight, ub=8),
           integrality=np.ones(4), bounds=(0, 1))
print(fit.x)
print(-fit.fun)

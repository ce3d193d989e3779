import numpy as np
from scipy.optimize import LinearConstraint, milp

profit = np.array([5, 4])
use = np.array([[6, 4], [1, 2]])
limit = [24, 6]
# Without integrality the answer is 3 and 1.5 with a profit of 21
fit = milp(-profit, constraints=LinearConstraint(use, ub=limit),
           integrality=[1, 1])
print(fit.x)
print(-fit.fun)

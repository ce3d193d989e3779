import numpy as np

flows = np.array([[150, 500], [200, 100]])  # from rows to columns
output = np.array([1000, 2000])
a = flows / output  # technical coefficients
demand = np.array([600, 1500])
# Leontief's inverse times the new demand
new = np.linalg.solve(np.eye(2) - a, demand)
print(new)
print(new[0])

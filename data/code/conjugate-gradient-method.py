import numpy as np
from scipy.sparse.linalg import cg

a = np.array([[3, 2], [2, 6]])  # symmetric, positive definite
b = np.array([2, -8])
# At most as many steps as unknowns are needed
x, failed = cg(a, b, x0=np.zeros(2), rtol=1e-10)
print(x)
print(x[0])

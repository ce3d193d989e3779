import numpy as np
# new infections among children (row 1) and adults (row 2), caused by
# one infected child (column 1) or adult (column 2): next generation
k = np.array([[1.8, 0.4], [0.6, 0.8]])
r0 = np.max(np.abs(np.linalg.eigvals(k)))
print(1 - 1 / r0)  # share to be immunised
print(r0)

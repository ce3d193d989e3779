import numpy as np

# From rain, nice and snow (rows) to the same (columns)
p = np.array([[1/2, 1/4, 1/4], [1/2, 0, 1/2], [1/4, 1/4, 1/2]])
# Stationary distribution: left eigenvector of the eigenvalue 1
values, vectors = np.linalg.eig(p.T)
v = vectors[:, values.real.argmax()].real
share = v / v.sum()
print(share)
print(share[0])

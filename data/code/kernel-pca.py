import numpy as np
from sklearn.decomposition import KernelPCA

x = np.array([[1, 1], [2, 1], [2, 3], [7, 8], [8, 7], [9, 9]])
fit = KernelPCA(kernel="rbf", gamma=0.1).fit(x)
value = fit.eigenvalues_  # eigenvalues of the centred kernel matrix
print(value[0] / value.sum())

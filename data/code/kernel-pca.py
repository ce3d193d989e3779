from sklearn.datasets import load_iris
from sklearn.decomposition import KernelPCA

x = load_iris().data
# Similarity exp(-0.1 d^2) of flowers at the distance d
fit = KernelPCA(kernel="rbf", gamma=0.1, eigen_solver="dense").fit(x)
value = fit.eigenvalues_  # eigenvalues of the centred kernel matrix
share = value / value.sum()
print(share[0])

from sklearn.datasets import load_iris
from sklearn.decomposition import PCA

x = load_iris().data
# Covariances; standardize the columns first for correlations
fit = PCA().fit(x)
share = fit.explained_variance_ratio_
print(share)
print(share[0])

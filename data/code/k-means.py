import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris

x = load_iris().data
# Three flowers as starting centres, so that chance plays no part
fit = KMeans(3, init=x[[0, 50, 100]], n_init=1, tol=0).fit(x)
group = fit.labels_
print(np.unique(group, return_counts=True)[1])
print(fit.inertia_)

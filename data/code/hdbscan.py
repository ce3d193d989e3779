import numpy as np
from sklearn.cluster import HDBSCAN
from sklearn.datasets import load_iris

x = load_iris().data
# At least 5 flowers in a group, at any density
fit = HDBSCAN(min_cluster_size=5, min_samples=5, copy=True).fit(x)
group = fit.labels_  # -1: noise
print(np.unique(group, return_counts=True)[1])
print(group.max() + 1)

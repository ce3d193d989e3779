import numpy as np
from sklearn.cluster import DBSCAN
from sklearn.datasets import load_iris

x = load_iris().data
# At least 5 flowers, itself included, within a distance of 0.5
fit = DBSCAN(eps=0.5, min_samples=5).fit(x)
group = fit.labels_  # -1: noise
print(np.unique(group, return_counts=True)[1])
print((group == -1).sum())

import numpy as np
from sklearn.cluster import OPTICS
from sklearn.datasets import load_iris

x = load_iris().data
# At least 5 flowers, itself included, at any distance; cut at 0.5
fit = OPTICS(min_samples=5, cluster_method="dbscan", eps=0.5).fit(x)
group = fit.labels_  # -1: noise
print(np.unique(group, return_counts=True)[1])
print((group == -1).sum())

from sklearn.cluster import HDBSCAN
from sklearn.datasets import load_iris

x = load_iris().data
fit = HDBSCAN(min_cluster_size=5, min_samples=5, copy=True).fit(x)
groups = fit.labels_.max() + 1
print(groups)

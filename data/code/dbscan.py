from sklearn.cluster import DBSCAN
from sklearn.datasets import load_iris

x = load_iris().data
# At least 5 flowers, itself included, within a distance of 0.5
fit = DBSCAN(eps=0.5, min_samples=5).fit(x)
print(fit.labels_.max() + 1)      # groups
print((fit.labels_ == -1).sum())  # noise

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.datasets import load_iris

x = load_iris().data
# Distance of the nearest members of two groups
fit = linkage(x, method="single")
group = fcluster(fit, 3, criterion="maxclust")
print(np.unique(group, return_counts=True)[1])
print(fit[-1, 2])

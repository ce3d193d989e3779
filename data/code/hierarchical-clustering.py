import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.datasets import load_iris

x = load_iris().data
# Mean distance between the members of two groups
fit = linkage(x, method="average")
group = fcluster(fit, 3, criterion="maxclust")
print(np.unique(group, return_counts=True)[1])
print(fit[-1, 2])

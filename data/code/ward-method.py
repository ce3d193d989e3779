import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.datasets import load_iris

x = load_iris().data
# Growth of the sum of squares within groups
fit = linkage(x, method="ward")
group = fcluster(fit, 3, criterion="maxclust")
print(np.unique(group, return_counts=True)[1])
print(fit[-1, 2])

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage

x = np.array([[1, 1], [2, 1], [2, 3], [7, 8], [8, 7], [9, 9]])
# Mean distance between the members of two groups
tree = linkage(x, method="average")
print(fcluster(tree, 2, criterion="maxclust"))
print(tree[-1, 2])

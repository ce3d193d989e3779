import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage

x = np.array([[1, 1], [2, 1], [2, 3], [7, 8], [8, 7], [9, 9]])
# Growth of the sum of squares within groups
tree = linkage(x, method="ward")
print(fcluster(tree, 2, criterion="maxclust"))
print(tree[-1, 2])

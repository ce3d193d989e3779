import numpy as np
from sklearn.metrics import silhouette_score

x = np.array([[1, 1], [2, 1], [2, 3], [7, 8], [8, 7], [9, 9]])
group = [1, 1, 1, 2, 2, 2]
s = silhouette_score(x, group)
print(s)

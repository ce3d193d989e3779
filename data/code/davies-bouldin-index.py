import numpy as np
from sklearn.metrics import davies_bouldin_score

x = np.array([[1, 1], [2, 1], [2, 3], [7, 8], [8, 7], [9, 9]])
group = [1, 1, 1, 2, 2, 2]
db = davies_bouldin_score(x, group)
# Less is better
print(db)

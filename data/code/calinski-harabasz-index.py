import numpy as np
from sklearn.metrics import calinski_harabasz_score

x = np.array([[1, 1], [2, 1], [2, 3], [7, 8], [8, 7], [9, 9]])
group = [1, 1, 1, 2, 2, 2]
ch = calinski_harabasz_score(x, group)
print(ch)

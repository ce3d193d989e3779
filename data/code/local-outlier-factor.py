import numpy as np
from sklearn.neighbors import LocalOutlierFactor

x = np.array([[1.0, 1.0], [1.3, 1.1], [1.1, 1.5], [1.6, 1.4],
              [2.0, 1.2], [1.8, 1.9], [1.2, 2.0], [5.0, 5.2]])
# Three neighbours; ordinary is near 1
fit = LocalOutlierFactor(n_neighbors=3).fit(x)
score = -fit.negative_outlier_factor_
print(score[7])

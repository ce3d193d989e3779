import numpy as np
from sklearn.covariance import MinCovDet

x = np.array([[1.0, 1.0], [1.3, 1.1], [1.1, 1.5], [1.6, 1.4],
              [2.0, 1.2], [1.8, 1.9], [1.2, 2.0], [5.0, 5.2]])
# The 5 points whose covariance matrix has the smallest determinant
fit = MinCovDet(support_fraction=5 / 8, random_state=1).fit(x)
print(np.flatnonzero(fit.raw_support_) + 1)
print(x.mean(axis=0))  # for comparison
print(fit.raw_location_[0])

import numpy as np
from scipy.spatial.distance import mahalanobis

x = np.array([[1.0, 1.0], [1.3, 1.1], [1.1, 1.5], [1.6, 1.4],
              [2.0, 1.2], [1.8, 1.9], [1.2, 2.0], [5.0, 5.2]])
# From the mean, with the inverse of the covariance matrix
inverse = np.linalg.inv(np.cov(x.T))
score = [mahalanobis(row, x.mean(axis=0), inverse) for row in x]
print(score[7])

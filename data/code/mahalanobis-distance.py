import numpy as np
from scipy.spatial.distance import mahalanobis
marks = np.array([[8, 5, 9, 4, 6, 7, 3, 8],
                  [7, 5, 9, 3, 7, 6, 4, 8]]).T
# the third argument is the inverse of the covariance matrix
inverse = np.linalg.inv(np.cov(marks.T))
print(mahalanobis(marks[0], marks.mean(axis=0), inverse))

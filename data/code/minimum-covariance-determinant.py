import numpy as np
from sklearn.covariance import MinCovDet

# Height (cm) and weight (kg) of 15 people; three times the two are
# exchanged, once a zero too many is typed
height = [162, 165, 168, 170, 171, 173, 175, 178, 180, 183, 186,
          57, 61, 70, 175]
weight = [55, 61, 60, 68, 66, 72, 70, 77, 79, 80, 88,
          168, 174, 181, 770]
X = np.column_stack([height, weight])
# The 9 people whose covariance matrix has the smallest determinant
fit = MinCovDet(random_state=1).fit(X)
print(X.mean(axis=0))  # for comparison
print(fit.raw_location_[1])

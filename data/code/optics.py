import numpy as np
from sklearn.cluster import OPTICS

x = np.array([[1.0, 1.0], [1.3, 1.1], [1.1, 1.5], [1.6, 1.4],
              [2.0, 1.2], [1.8, 1.9], [1.2, 2.0], [5.0, 5.2]])
# At least 3 points, itself included, at any distance
fit = OPTICS(min_samples=3).fit(x)
print(fit.ordering_ + 1)
print(fit.reachability_[7])

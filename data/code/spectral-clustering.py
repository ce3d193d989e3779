import numpy as np
from sklearn.cluster import SpectralClustering

a = 2 * np.pi * np.arange(1, 21) / 20
b = 2 * np.pi * np.arange(1, 61) / 60
# A ring of 20 points within a ring of 60
x = np.vstack([np.column_stack([np.cos(a), np.sin(a)]),
               np.column_stack([3 * np.cos(b), 3 * np.sin(b)])])
fit = SpectralClustering(2, affinity="rbf", gamma=10, random_state=1)
group = fit.fit_predict(x)
print(np.bincount(group).min())

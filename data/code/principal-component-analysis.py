import numpy as np
from sklearn.decomposition import PCA
# marks of eight pupils in maths, physics, history and music
marks = np.array([[8, 5, 9, 4, 6, 7, 3, 8],
                  [7, 5, 9, 3, 7, 6, 4, 8],
                  [5, 7, 6, 4, 8, 5, 6, 7],
                  [4, 8, 6, 5, 7, 4, 6, 6]]).T
# covariances; standardize the columns first for correlations
fit = PCA().fit(marks)
share = fit.explained_variance_ratio_
print(share)
print(share[0])

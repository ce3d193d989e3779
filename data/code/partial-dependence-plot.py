import numpy as np
from sklearn.inspection import partial_dependence
from sklearn.svm import SVR

x = np.column_stack([[1, 2, 3, 4, 5, 6, 7, 8],
                     [2, 1, 4, 3, 6, 5, 8, 7]]).astype(float)
y = np.array([1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9])
fit = SVR(kernel="rbf", gamma=0.1, C=10, epsilon=0.1).fit(x, y)
# The first predictor is set, the other keeps its values
curve = partial_dependence(fit, x, [0], custom_values={0: np.array([4.0])})
print(curve["average"][0, 0])

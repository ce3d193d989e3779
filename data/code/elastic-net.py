import numpy as np
from sklearn.linear_model import ElasticNet
from sklearn.preprocessing import StandardScaler

# Hald's cement: per cent of four components, heat evolved (cal/g)
X = np.array([[7, 1, 11, 11, 7, 11, 3, 1, 2, 21, 1, 11, 10],
              [26, 29, 56, 31, 52, 55, 71, 31, 54, 47, 40, 66, 68],
              [6, 15, 8, 8, 6, 9, 17, 22, 18, 4, 23, 9, 8],
              [60, 52, 20, 47, 33, 22, 6, 44, 22, 26, 34, 12, 12]]).T
y = np.array([78.5, 74.3, 104.3, 87.6, 95.9, 109.2, 102.7, 72.5, 93.1,
              115.9, 83.8, 113.3, 109.4])
X = StandardScaler().fit_transform(X)
y = (y - y.mean()) / y.std()
# Half of the penalty on absolute values, half on squares
fit = ElasticNet(alpha=0.1, l1_ratio=0.5, tol=1e-12).fit(X, y)
print(fit.coef_)  # zero: the component is left out
print(fit.coef_[0])

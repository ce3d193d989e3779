import numpy as np
from sklearn.linear_model import Lasso

x = np.column_stack([[1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 4, 3, 6, 5, 8, 7]])
y = np.array([1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9])
# RSS / (2n) + 0.5 * (|b1| + |b2|), predictors as they are
fit = Lasso(alpha=0.5, tol=1e-10, max_iter=100000).fit(x, y)
print(fit.intercept_, fit.coef_)
print(fit.coef_[0])

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import KFold, cross_val_score

x = np.arange(1, 9).reshape(-1, 1)
y = np.array([1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9])
# Folds of neighbours; usually shuffled
error = cross_val_score(LinearRegression(), x, y, cv=KFold(4),
                        scoring="neg_mean_squared_error")
print(-error.mean())

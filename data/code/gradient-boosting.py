import numpy as np
from sklearn.ensemble import GradientBoostingRegressor

x = np.arange(1, 9).reshape(-1, 1)
y = np.array([1.2, 1.9, 3.2, 3.8, 5.1, 5.8, 7.2, 7.9])
# A hundred stumps: trees of one split
fit = GradientBoostingRegressor(n_estimators=100, learning_rate=0.1,
                                max_depth=1, random_state=1).fit(x, y)
print(fit.predict([[4.2]])[0])

import numpy as np
from sklearn.ensemble import AdaBoostClassifier

x = np.arange(10).reshape(-1, 1)
y = np.array([1, 1, 1, 0, 0, 0, 1, 1, 1, 0])
# Three stumps: trees of one split
fit = AdaBoostClassifier(n_estimators=3, random_state=1).fit(x, y)
print(fit.score(x, y))
print(fit.estimator_weights_[2])

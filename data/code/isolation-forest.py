import numpy as np
from sklearn.ensemble import IsolationForest

x = np.array([[1.0, 1.0], [1.3, 1.1], [1.1, 1.5], [1.6, 1.4],
              [2.0, 1.2], [1.8, 1.9], [1.2, 2.0], [5.0, 5.2]])
# Random splits; near 1 is anomalous, below 0.5 is ordinary
fit = IsolationForest(n_estimators=500, random_state=1).fit(x)
score = -fit.score_samples(x)
print(score[7])

import numpy as np
from sksurv.ensemble import RandomSurvivalForest
from sksurv.util import Surv

time = [2, 3, 5, 6, 8, 9, 11, 13, 16, 18, 21, 25]
event = np.array([1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0], dtype=bool)
a = [5, 6, 4, 4, 5, 3, 2, 4, 2, 3, 1, 1]
b = [1, 3, 2, 4, 1, 5, 2, 1, 4, 3, 2, 5]
x = np.column_stack([a, b])
forest = RandomSurvivalForest(n_estimators=500, max_features=1,
                              min_samples_leaf=3, oob_score=True,
                              random_state=1)
forest.fit(x, Surv.from_arrays(event, time))
print(forest.oob_score_)

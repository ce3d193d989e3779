import numpy as np
from sksurv.linear_model import CoxnetSurvivalAnalysis
from sksurv.util import Surv

time = [2, 3, 5, 6, 8, 9, 11, 13, 16, 18, 21, 25]
event = np.array([1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0], dtype=bool)
x = np.array([[5, 6, 4, 4, 5, 3, 2, 4, 2, 3, 1, 1],
              [1, 3, 2, 4, 1, 5, 2, 1, 4, 3, 2, 5],
              [7, 2, 6, 3, 8, 4, 5, 6, 2, 7, 3, 5]], dtype=float).T
# l1_ratio=1 is the lasso
model = CoxnetSurvivalAnalysis(l1_ratio=1, alphas=[0.2], normalize=False,
                               tol=1e-14)
model.fit(x, Surv.from_arrays(event, time))
print(model.coef_[:, 0])
print(model.coef_[0, 0])

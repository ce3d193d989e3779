import numpy as np
from sksurv.linear_model import CoxnetSurvivalAnalysis
from sksurv.util import Surv
# Freireich et al. (1963): weeks in remission; event 0: censored
time = [6, 6, 6, 7, 10, 13, 16, 22, 23,
        6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35,
        1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8,
        8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
event = np.repeat([1, 0, 1], [9, 12, 21])
placebo = np.repeat([0, 1], 21)
logwbc = [2.31, 4.06, 3.28, 4.43, 2.96, 2.88, 3.6, 2.32, 2.57, 3.2, 2.8,
          2.7, 2.6, 2.16, 2.05, 2.01, 1.78, 2.2, 2.53, 1.47, 1.45, 2.8,
          5, 4.91, 4.48, 4.01, 4.36, 2.42, 3.49, 3.97, 3.52, 3.05, 2.32,
          3.26, 3.49, 2.12, 1.5, 3.06, 2.3, 2.95, 2.73, 1.97]
model = CoxnetSurvivalAnalysis(l1_ratio=1, alphas=[0.1], tol=1e-12)
model.fit(np.column_stack([placebo, logwbc]), Surv.from_arrays(event, time))
print(model.coef_[:, 0])
print(model.coef_[0, 0])

import numpy as np
from sksurv.metrics import integrated_brier_score
from sksurv.nonparametric import kaplan_meier_estimator
from sksurv.util import Surv

# Freireich et al. (1963): weeks in remission on 6-MP; event 0: censored
time = [6, 6, 6, 7, 10, 13, 16, 22, 23,
        6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
event = np.repeat([True, False], [9, 12])
y = Surv.from_arrays(event, time)
weeks, survival = kaplan_meier_estimator(event, time)
grid = np.arange(6, 24)
curve = survival[np.searchsorted(weeks, grid, side="right") - 1]
forecast = np.tile(curve, (len(time), 1))  # the same for everyone
# Squared error of the forecasts, averaged over weeks 6 to 23
print(integrated_brier_score(y, y, forecast, grid))

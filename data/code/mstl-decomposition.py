import numpy as np
from statsmodels.tsa.seasonal import MSTL
# Hourly load over four weeks: daily and weekly waves, rise, disturbance
t = np.arange(672)
y = (100 + 0.01 * t + 10 * np.sin(2 * np.pi * t / 24)
     + 5 * np.sin(2 * np.pi * t / 168) + 2 * np.cos(t ** 2))
parts = MSTL(y, periods=(24, 168), windows=(11, 15), iterate=2,
             stl_kwargs={"seasonal_deg": 1, "inner_iter": 2,
                         "outer_iter": 0}).fit()
print(parts.trend[-1], parts.seasonal[-1].round(4))
print(parts.seasonal[-1, 0])

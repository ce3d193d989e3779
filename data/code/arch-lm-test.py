import numpy as np
from statsmodels.stats.diagnostic import het_arch
# Daily returns in per cent, calm and turbulent days in turn
y = np.array([0.2, -0.3, 0.1, 0.4, -0.2, 1.9, -2.4, 2.8, -1.7, 1.5, -0.4,
              0.3, -0.1, 0.2, -0.5, 0.4, -2.2, 1.8, -2.6, 2.1, -1.4, 0.6,
              -0.2, 0.1, 0.3, -0.4, 0.2, -0.1, 1.6, -1.9])
# Squares of the deviations on two lags
print(het_arch(y - y.mean(), nlags=2)[0])

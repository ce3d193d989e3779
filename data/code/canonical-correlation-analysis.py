import numpy as np
from statsmodels.multivariate.cancorr import CanCorr
science = np.array([[8, 5, 9, 4, 6, 7, 3, 8],
                    [7, 5, 9, 3, 7, 6, 4, 8]]).T
arts = np.array([[5, 7, 6, 4, 8, 5, 6, 7],
                 [4, 8, 6, 5, 7, 4, 6, 6]]).T
fit = CanCorr(science, arts)
print(fit.cancorr[0])

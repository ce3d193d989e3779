import numpy as np
from statsmodels.multivariate.factor import Factor

# Lawley & Maxwell (1971): marks of 220 boys in Gaelic, English, history,
# arithmetic, algebra and geometry
r = np.eye(6)
r[np.triu_indices(6, 1)] = [.439, .410, .288, .329, .248, .351, .354, .320,
                            .329, .164, .190, .181, .595, .470, .464]
r = r + r.T - np.eye(6)
fit = Factor(corr=r, n_factor=1, nobs=220, method="ml").fit()
load = fit.loadings[:, 0]
print(load.sum()**2 / (load.sum()**2 + np.sum(1 - load**2)))

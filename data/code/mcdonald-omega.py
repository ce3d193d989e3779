import pandas as pd
from statsmodels.multivariate.factor import Factor

# Rows are people, columns items from 1 to 5
items = pd.DataFrame({"a": [4, 4, 2, 2, 3, 3, 4, 1],
                      "b": [4, 4, 3, 2, 1, 4, 3, 2],
                      "c": [4, 4, 2, 3, 2, 5, 3, 1],
                      "d": [5, 4, 1, 1, 2, 5, 4, 2]})
fit = Factor(items, n_factor=1, method="ml").fit()
# Standardized loadings: variance of the factor against that of the sum
load = fit.loadings[:, 0]
print(load.sum()**2 / (load.sum()**2 + (1 - load**2).sum()))

import numpy as np
import statsmodels.api as sm
# Annual flow of the Nile, 1871-1970; a dam was begun in 1898
nile = sm.datasets.nile.load_pandas().data["volume"]
model = sm.RecursiveLS(nile, np.ones(len(nile)))
path = model.fit().cusum / np.sqrt(len(nile) - 1)
share = np.arange(1, len(path) + 1) / len(path)
# Largest path of recursive residuals, relative to the boundary 1 + 2t
print(np.max(np.abs(path) / (1 + 2 * share)))

import numpy as np
import statsmodels.api as sm
from arch.bootstrap import MovingBlockBootstrap

# Annual flow of the Nile at Aswan, 1871 to 1970 (100 million cubic metres)
nile = sm.datasets.nile.load_pandas().data["volume"].to_numpy()
print(nile.std(ddof=1) / np.sqrt(len(nile)))  # as if years were independent
# Blocks of ten successive years are drawn with replacement
result = MovingBlockBootstrap(10, nile, seed=1).apply(np.mean, 9999)
print(result.std(ddof=1))

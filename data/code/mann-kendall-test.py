import numpy as np
from scipy import stats
import statsmodels.api as sm
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"]
years = np.arange(1871, 1971)
# Normal approximation, without a continuity correction
test = stats.kendalltau(nile, years, method="asymptotic")
print(test.statistic)
print(test.pvalue)

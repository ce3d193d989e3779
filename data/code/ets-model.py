import statsmodels.api as sm
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"]
fit = ETSModel(nile, error="add").fit(disp=False)  # no trend, no season
print(fit.initial_level)
print(fit.smoothing_level)

import statsmodels.api as sm
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
# Annual flow of the Nile at Aswan, 1871-1970
nile = sm.datasets.nile.load_pandas().data["volume"]
model = ETSModel(nile, error="add")  # no trend, no season
fit = model.fit(disp=False, factr=10, pgtol=1e-9)  # to the end
print(fit.initial_level)
print(fit.smoothing_level)

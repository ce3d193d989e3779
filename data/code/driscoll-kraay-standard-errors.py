import statsmodels.api as sm
from linearmodels.panel import PooledOLS
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data = sm.datasets.grunfeld.load_pandas().data
data = data[data.firm != "American Steel"].set_index(["firm", "year"])
x = sm.add_constant(data[["value", "capital"]])
# Correlated across firms, and over two lags
fit = PooledOLS(data["invest"], x).fit(
    cov_type="driscoll-kraay", kernel="bartlett", bandwidth=2,
    debiased=False)
print(fit.std_errors["value"])

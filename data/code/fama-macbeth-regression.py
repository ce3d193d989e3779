import statsmodels.api as sm
from linearmodels.panel import FamaMacBeth
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data = sm.datasets.grunfeld.load_pandas().data
data = data[data.firm != "American Steel"].set_index(["firm", "year"])
x = sm.add_constant(data[["value", "capital"]])
# One regression across firms in each year; the slopes are averaged.
fit = FamaMacBeth(data["invest"], x).fit()
print(fit.params["value"])

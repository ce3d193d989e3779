import statsmodels.api as sm
from linearmodels.panel import PanelOLS
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data = sm.datasets.grunfeld.load_pandas().data
data = data[data.firm != "American Steel"].set_index(["firm", "year"])
x = sm.add_constant(data[["value", "capital"]])
fit = PanelOLS(data["invest"], x, entity_effects=True).fit()
print(fit.params["value"])

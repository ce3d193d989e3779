import statsmodels.api as sm
from linearmodels.panel import PanelOLS
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data = sm.datasets.grunfeld.load_pandas().data
data = data[data.firm != "American Steel"].set_index(["firm", "year"])
fit = PanelOLS(data["invest"], data[["value", "capital"]],
               entity_effects=True).fit()
print(fit.params["value"])

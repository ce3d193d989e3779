import numpy as np
import statsmodels.api as sm
from linearmodels.panel import PanelOLS, RandomEffects
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data = sm.datasets.grunfeld.load_pandas().data
data = data[data.firm != "American Steel"].set_index(["firm", "year"])
x = sm.add_constant(data[["value", "capital"]])
fixed = PanelOLS(data["invest"], x, entity_effects=True).fit()
random = RandomEffects(data["invest"], x).fit()
slopes = ["value", "capital"]
gap = (fixed.params - random.params)[slopes]
spread = (fixed.cov - random.cov).loc[slopes, slopes]
print(gap @ np.linalg.solve(spread, gap))

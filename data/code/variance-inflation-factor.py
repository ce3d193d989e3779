import statsmodels.api as sm
from statsmodels.stats.outliers_influence import variance_inflation_factor
# Longley's data: six strongly correlated regressors, 16 years
x = sm.add_constant(sm.datasets.longley.load_pandas().exog)
factors = {name: variance_inflation_factor(x, place)
           for place, name in enumerate(x.columns) if name != "const"}
print({name: round(float(value), 2) for name, value in factors.items()})
print(factors["GNP"])

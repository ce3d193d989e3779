import statsmodels.api as sm
import statsmodels.formula.api as smf
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data = sm.datasets.grunfeld.load_pandas().data
data = data[data.firm != "American Steel"].set_index(["firm", "year"])
residual = smf.ols("invest ~ value + capital", data).fit().resid
# Lagrange multiplier from the sums of the residuals by firm
sums = residual.groupby("firm").sum()
firms, years = 10, 20
share = (sums ** 2).sum() / (residual ** 2).sum()
print(firms * years / (2 * (years - 1)) * (share - 1) ** 2)

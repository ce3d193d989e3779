import statsmodels.api as sm
import statsmodels.formula.api as smf
# Investment of ten US firms, 1935-1954 (Grunfeld 1958)
data = sm.datasets.grunfeld.load_pandas().data
data = data[data.firm != "American Steel"]
model = smf.ols("invest ~ value + capital", data)
# The years of one firm may be correlated with each other.
firm = data["firm"].astype("category").cat.codes
fit = model.fit(cov_type="cluster", cov_kwds={"groups": firm})
print(fit.bse["value"])

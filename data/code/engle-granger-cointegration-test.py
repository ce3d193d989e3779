import statsmodels.api as sm
from statsmodels.tsa.stattools import coint
# Log of real money and bond rate in Denmark, 1974-1987, quarterly
data = sm.datasets.danish_data.load_pandas().data
data = data[["lrm", "ibo"]]
# Dickey-Fuller test of the residuals, one lagged difference
fit = coint(data["lrm"], data["ibo"], trend="c", maxlag=1, autolag=None)
print(fit[0])  # null: no cointegrating relation

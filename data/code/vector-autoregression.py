import statsmodels.api as sm
from statsmodels.tsa.api import VAR
# Money, income, bond and deposit rate in Denmark, 1974-1987, quarterly
data = sm.datasets.danish_data.load_pandas().data
data = data[["lrm", "ibo"]]
# Each series on two lags of both, with constants
fit = VAR(data).fit(2)
print(fit.params.loc["L1.ibo", "lrm"])  # money on the bond rate before

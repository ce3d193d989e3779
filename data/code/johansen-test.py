import statsmodels.api as sm
from statsmodels.tsa.vector_ar.vecm import coint_johansen
# Log of real money and bond rate in Denmark, 1974-1987, quarterly
data = sm.datasets.danish_data.load_pandas().data
data = data[["lrm", "ibo"]]
# One lagged difference, constant outside the cointegrating relation
fit = coint_johansen(data, det_order=0, k_ar_diff=1)
print(fit.trace_stat[0])  # null: no cointegrating relation

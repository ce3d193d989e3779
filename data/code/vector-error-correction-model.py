import statsmodels.api as sm
from statsmodels.tsa.vector_ar.vecm import VECM
# Money, income, bond and deposit rate in Denmark, 1974-1987, quarterly
data = sm.datasets.danish_data.load_pandas().data
data = data[["lrm", "lry", "ibo", "ide"]]
# One lagged difference, constant in the relation, seasonal dummies
fit = VECM(data, k_ar_diff=1, coint_rank=1, deterministic="ci",
           seasons=4).fit()
print(fit.beta.round(3), fit.const_coint.round(3))
print(fit.beta[1, 0])  # negative: money rises with income

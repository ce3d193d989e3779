import numpy as np
import statsmodels.api as sm
# Crashes in one region over 24 months; the speed limit holds from month 13
crashes = [52, 55, 53, 57, 58, 56, 59, 61, 58, 62, 63, 61,
           50, 49, 52, 51, 48, 50, 49, 47, 50, 48, 46, 47]
month = np.arange(1, 25)
limit = (month > 12).astype(float)  # change of level
since = np.maximum(0, month - 13)   # change of slope
X = sm.add_constant(np.column_stack([month, limit, since]))
# Errors of successive months are correlated: 0.3, set for comparability
correlation = 0.3 ** np.abs(month[:, None] - month)
fit = sm.GLS(crashes, X, sigma=correlation).fit()
print(fit.params[2])

import numpy as np
import statsmodels.api as sm
import statsmodels.formula.api as smf
# Annual flow of the Nile, 1871-1970; a dam was begun in 1898
nile = sm.datasets.nile.load_pandas().data
nile["late"] = np.arange(100) >= 28  # from 1899 on
# One mean for all years against one for each period
one = smf.ols("volume ~ 1", nile).fit()
two = smf.ols("volume ~ late", nile).fit()
print(two.compare_f_test(one)[0])

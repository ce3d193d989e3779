import numpy as np
import statsmodels.api as sm
from scipy import stats

# Pass (1) or fail (0) of 16 pupils and hours of study
hours = np.arange(1, 9, 0.5)
passed = np.array([0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1])
ones = np.ones((16, 1))
full = sm.GLM(passed, sm.add_constant(hours), sm.families.Binomial()).fit()
null = sm.GLM(passed, ones, sm.families.Binomial()).fit()

# Twice the difference of the log-likelihoods
statistic = 2 * (full.llf - null.llf)
print(stats.chi2.sf(statistic, 1))
print(statistic)

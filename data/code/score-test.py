import numpy as np
import statsmodels.api as sm

# Pass (1) or fail (0) of 16 pupils and hours of study
hours = np.arange(1, 9, 0.5)
passed = np.array([0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1])
ones = np.ones((16, 1))
null = sm.GLM(passed, ones, sm.families.Binomial()).fit()

# Slope of the log-likelihood at the null model (Rao)
result = null.score_test(exog_extra=hours[:, None])
print(result.pvalue[0])
print(result.statistic[0])

import numpy as np
import statsmodels.api as sm

# Pass (1) or fail (0) of 16 pupils and hours of study
hours = np.arange(1, 9, 0.5)
passed = np.array([0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1])
full = sm.GLM(passed, sm.add_constant(hours), sm.families.Binomial()).fit()

# Squared estimate over its squared standard error, full model only
result = full.wald_test("x1 = 0", use_f=False, scalar=True)
print(result.pvalue)
print(result.statistic)

import numpy as np
import statsmodels.api as sm
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect = np.array([-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0])
variance = np.array([.084, .035, .017, .034, .072, .117, .102, .093, .012,
                     .067])
# Regression of the effects on their standard errors, weights 1/variance
x = sm.add_constant(np.sqrt(variance))
fit = sm.WLS(effect, x, weights=1 / variance).fit()
print(fit.tvalues[1])

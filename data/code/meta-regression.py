import numpy as np
import statsmodels.api as sm
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect = np.array([-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0])
variance = np.array([.084, .035, .017, .034, .072, .117, .102, .093, .012,
                     .067])
random = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]  # assigned at random
intensity = [7, 3, 7, 5, 7, 7, 4, 4, 5, 6]
# Fixed-effect model with moderators, as in the book
x = sm.add_constant(np.column_stack([random, intensity]))
fit = sm.WLS(effect, x, weights=1 / variance).fit()
print(fit.params[1])

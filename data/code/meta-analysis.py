import numpy as np
from statsmodels.stats.meta_analysis import combine_effects
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect = np.array([-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0])
variance = np.array([.084, .035, .017, .034, .072, .117, .102, .093, .012,
                     .067])
fit = combine_effects(effect, variance, method_re="dl")
print(fit.mean_effect_re)  # the mean effect
print(fit.q)               # do the effects differ by more than chance?

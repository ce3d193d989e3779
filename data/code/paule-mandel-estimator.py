import numpy as np
from statsmodels.stats.meta_analysis import combine_effects
# Pre-eclampsia with and without aspirin (DerSimonian & Kacker 2007)
a = np.array([5, 5, 12, 69, 9, 313])
n1 = np.array([156, 303, 565, 1570, 103, 4659])
b = np.array([8, 17, 9, 94, 11, 352])
n2 = np.array([74, 303, 477, 1565, 105, 4650])
effect = np.log(a * (n2 - b) / (b * (n1 - a)))
variance = 1 / a + 1 / (n1 - a) + 1 / b + 1 / (n2 - b)
fit = combine_effects(effect, variance, method_re="iterated", atol=1e-9)
print(fit.mean_effect_re)
print(np.sqrt(fit.tau2))  # standard deviation between the trials

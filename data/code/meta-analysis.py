import numpy as np
from statsmodels.stats.meta_analysis import combine_effects
# Cases of tuberculosis with and without BCG vaccine, 13 trials
a = np.array([4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27])
n1 = np.array([123, 306, 231, 13598, 5069, 1541, 2545, 88391, 7499, 1716,
               50634, 2498, 16913])
b = np.array([11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29])
n2 = np.array([139, 303, 220, 12867, 5808, 1451, 629, 88391, 7277, 1665,
               27338, 2341, 17854])
effect = np.log((a / n1) / (b / n2))
variance = 1 / a - 1 / n1 + 1 / b - 1 / n2
fit = combine_effects(effect, variance, method_re="dl")
print(np.exp(fit.mean_effect_re))  # mean risk ratio

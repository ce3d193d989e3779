import numpy as np
from scipy import stats

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# The control is d (oxygen only); the p-value is an integral from random
# points, so that three digits are safe
result = stats.dunnett(a, b, control=d, rng=np.random.default_rng(1))
print(round(result.pvalue[0], 3))

import numpy as np
from scipy import stats

# Red cell folate (micrograms per litre) under two ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]


def difference(x, y, axis):
    return np.mean(x, axis=axis) - np.mean(y, axis=axis)


# All 24310 ways to choose 8 of the 17 values; alternative: a is larger
result = stats.permutation_test((a, b), difference, n_resamples=np.inf,
                                alternative="greater")
print(result.pvalue)

import numpy as np
from scipy import stats
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect = np.array([-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0])
variance = np.array([.084, .035, .017, .034, .072, .117, .102, .093, .012,
                     .067])
# Null results that bring the sum of z down to the one-sided 5 % level
z = effect / np.sqrt(variance)
needed = (z.sum() / stats.norm.ppf(0.95)) ** 2 - len(z)
print(int(np.ceil(needed)))

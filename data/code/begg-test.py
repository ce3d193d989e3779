import numpy as np
from scipy import stats
# Ten studies: effects and their variances (Lipsey & Wilson 2001)
effect = np.array([-.33, .32, .39, .31, .17, .64, -.33, .15, -.02, 0])
variance = np.array([.084, .035, .017, .034, .072, .117, .102, .093, .012,
                     .067])
weight = 1 / variance
centred = effect - np.average(effect, weights=weight)
standardized = centred / np.sqrt(variance - 1 / weight.sum())
print(stats.kendalltau(standardized, variance).statistic)

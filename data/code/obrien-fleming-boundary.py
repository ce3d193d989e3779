import numpy as np
from scipy import optimize, stats
# Two looks at the data, half of the patients at the first
r = np.array([[1, np.sqrt(0.5)], [np.sqrt(0.5), 1]])
normal = stats.multivariate_normal(cov=r)
def outside(z):  # the limit falls with the root of the share
    limit = np.array([z * np.sqrt(2), z])
    return 1 - normal.cdf(limit, lower_limit=-limit)
print(optimize.brentq(lambda z: outside(z) - 0.05, 1, 4))

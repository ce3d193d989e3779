import numpy as np
from scipy import stats
# Log odds ratios and standard errors: A against C and B against C
ac = [-0.51, 0.14]
bc = [-0.22, 0.17]
difference = ac[0] - bc[0]  # A against B, through C
error = np.sqrt(ac[1] ** 2 + bc[1] ** 2)
print(difference + np.array([-1, 1]) * stats.norm.ppf(0.975) * error)
print(2 * stats.norm.cdf(-abs(difference / error)))

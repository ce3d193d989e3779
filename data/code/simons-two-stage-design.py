import numpy as np
from scipy import stats
# 10 patients first; stop if at most 1 responds; 29 patients in all
stop = stats.binom.cdf(1, 10, 0.1)  # response rate of no interest
size = 10 + (1 - stop) * 19  # expected number of patients
first = np.arange(2, 11)
def effective(p):  # more than 5 responses in all
    return np.sum(stats.binom.pmf(first, 10, p)
                  * stats.binom.sf(5 - first, 19, p))
print(stop, size, effective(0.1))
print(effective(0.3))  # power

import numpy as np
from scipy import stats

# Efron's law schools: average test score and grade of 15 schools
lsat = np.array([576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575,
                 545, 572, 594])
gpa = np.array([3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13,
                3.12, 2.74, 2.76, 2.88, 2.96])
print(np.corrcoef(lsat, gpa)[0, 1])
# Schools are drawn with replacement, the correlation is computed anew
result = stats.bootstrap(
    (lsat, gpa), lambda x, y: np.corrcoef(x, y)[0, 1], paired=True,
    vectorized=False, n_resamples=9999, method="BCa", rng=1)
print(result.confidence_interval.low, result.confidence_interval.high)

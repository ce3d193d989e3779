import numpy as np
from lifelines.statistics import logrank_test

# Freireich et al. (1963): weeks in remission; event 0: censored
time = np.array([6, 6, 6, 7, 10, 13, 16, 22, 23,
                 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35,
                 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8,
                 8, 8, 11, 11, 12, 12, 15, 17, 22, 23])
event = np.repeat([1, 0, 1], [9, 12, 21])
drug = np.repeat([True, False], 21)
# Weights: product of 1 - d / (n + 1), not quite Kaplan-Meier as in R
test = logrank_test(time[drug], time[~drug], event[drug], event[~drug],
                    weightings="peto")
print(test.test_statistic)

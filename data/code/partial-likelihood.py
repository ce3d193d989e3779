import numpy as np
import statsmodels.api as sm

# Freireich et al. (1963): weeks in remission; event 0: censored
time = [6, 6, 6, 7, 10, 13, 16, 22, 23,
        6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35,
        1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8,
        8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
event = np.repeat([1, 0, 1], [9, 12, 21])
placebo = np.repeat([0, 1], 21)
model = sm.PHReg(time, placebo, status=event, ties="breslow").fit()
print(model.params)  # the value that maximizes it
print(model.llf)

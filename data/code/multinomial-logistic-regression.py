import numpy as np
import statsmodels.api as sm

# Grades of 16 pupils (1: failed, 2: passed, 3: passed well), hours of study
hours = np.arange(1, 9, 0.5)
grade = np.array([1, 1, 1, 2, 1, 1, 3, 1, 2, 2, 1, 3, 2, 3, 3, 3])
# Each grade is compared with the lowest
fit = sm.MNLogit(grade, sm.add_constant(hours)).fit(disp=0)
print(fit.params[1, 1])

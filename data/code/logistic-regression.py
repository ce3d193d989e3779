import numpy as np
import statsmodels.formula.api as smf

# Grades of 16 pupils (1: failed, 2: passed, 3: passed well), hours of study
hours = np.arange(1, 9, 0.5)
grade = np.array([1, 1, 1, 2, 1, 1, 3, 1, 2, 2, 1, 3, 2, 3, 3, 3])
# The log odds of having passed are linear in the hours
data = {"passed": (grade > 1).astype(int), "hours": hours}
fit = smf.logit("passed ~ hours", data=data).fit(disp=0)
print(fit.params["hours"])

import numpy as np
from lifelines import KaplanMeierFitter

# Turnbull (1974): at times 1 to 4 events seen, right-censored (to inf)
# and left-censored (from 0) and how many
left = [1, 1.5, 0, 2, 2.5, 0, 3, 3.5, 0, 4, 4.5, 0]  # .5: after it
right = [1, np.inf, 1, 2, np.inf, 2, 3, np.inf, 3, 4, np.inf, 4]
n = [12, 3, 2, 6, 2, 4, 2, 0, 2, 3, 3, 5]
rows = np.repeat(np.arange(12), n)
fit = KaplanMeierFitter().fit_interval_censoring(
    np.array(left)[rows], np.array(right)[rows], tol=1e-9)
print(fit.survival_function_)
print(fit.survival_function_.loc[2.5, "NPMLE_estimate_upper"])

import numpy as np
from scipy import stats

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Ranks are replaced by normal quantiles
ranks = stats.rankdata(a + b + d)
scores = stats.norm.ppf(ranks / (len(ranks) + 1))
groups = np.split(scores - scores.mean(), [8, 17])
between = sum(len(x) * np.mean(x) ** 2 for x in groups)
statistic = between / np.var(scores, ddof=1)
print(stats.chi2.sf(statistic, 2))
print(statistic)

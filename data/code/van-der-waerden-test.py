import numpy as np
from scipy import stats

# Energy expenditure (MJ per day) of lean and of obese women
lean = [7.53, 7.48, 8.08, 8.09, 10.15, 8.40, 10.88, 6.13, 7.90,
        7.05, 7.48, 7.58, 8.11]
obese = [9.21, 11.51, 12.79, 11.85, 9.97, 8.79, 9.69, 9.68, 9.19]

# Equal values get the quantile of their mean rank
ranks = stats.rankdata(lean + obese)
scores = stats.norm.ppf(ranks / (len(ranks) + 1))
scores = scores - scores.mean()
a, b = scores[:len(lean)], scores[len(lean):]
between = len(a) * a.mean() ** 2 + len(b) * b.mean() ** 2
statistic = between / np.var(scores, ddof=1)
print(stats.chi2.sf(statistic, 1))
print(statistic)

from statsmodels.stats.contingency_tables import mcnemar

# First survey (rows) by second survey (columns): approve, disapprove
x = [[794, 150],
     [86, 570]]

# The same people twice: only those who changed count; not corrected
result = mcnemar(x, exact=False, correction=False)
print(result.pvalue)
print(result.statistic)

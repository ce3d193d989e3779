from statsmodels.stats.contingency_tables import StratifiedTable

# At each penicillin level: no delay, 1.5 h delay by cured, died
rabbits = [[[0, 6], [0, 5]],
           [[3, 3], [0, 6]],
           [[6, 0], [2, 4]],
           [[5, 1], [6, 0]],
           [[2, 0], [5, 0]]]

# With correction for continuity
result = StratifiedTable(rabbits).test_null_odds(correction=True)
print(result.statistic)
print(result.pvalue)

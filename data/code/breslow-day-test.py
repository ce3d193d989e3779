from statsmodels.stats.contingency_tables import StratifiedTable

# In each of three hospitals: drug, placebo by infarction, none
x = [[[8, 52], [15, 45]],
     [[5, 35], [12, 30]],
     [[10, 40], [9, 44]]]

# Without Tarone's adjustment
result = StratifiedTable(x).test_equal_odds(adjust=False)
print(result.pvalue)
print(result.statistic)

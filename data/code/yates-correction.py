from scipy import stats

# Rows: two treatments; columns: success, failure
x = [[9, 3],
     [4, 9]]

# With Yates's correction for continuity
result = stats.chi2_contingency(x, correction=True)
print(result.pvalue)
print(result.statistic)

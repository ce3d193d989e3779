from scipy import stats

# Columns: two treatments; rows: success, failure
x = [[9, 4],
     [3, 9]]

# The unknown common chance that makes the p-value largest
result = stats.barnard_exact(x, alternative="greater", pooled=True)
print(result.statistic)
print(result.pvalue)

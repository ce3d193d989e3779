from scipy import stats

# Rows: two treatments; columns: success, failure
x = [[9, 3],
     [4, 9]]

# Sum of the probabilities of all tables that are no more likely; the
# odds ratio is the sample one, R estimates it from the conditional model
result = stats.fisher_exact(x)
print(result.statistic)
print(result.pvalue)

from scipy import stats

# Two samples with ties
x = [1, 2, 2, 3, 3]
y = [1, 2, 3, 3, 4, 5, 6]

# The exact p-value holds for data without ties: here it is too large
result = stats.ks_2samp(x, y, method="exact")
print(result.pvalue)
print(result.statistic)

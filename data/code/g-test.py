from scipy import stats

# Rows: two treatments; columns: success, failure
x = [[9, 3],
     [4, 9]]

# Likelihood ratio: observed counts against the expected ones
result = stats.chi2_contingency(x, correction=False,
                                lambda_="log-likelihood")
print(result.pvalue)
print(result.statistic)

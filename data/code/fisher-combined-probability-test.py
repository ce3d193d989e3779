from scipy import stats

# One-sided p-values of five independent studies
p = [0.12, 0.01, 0.72, 0.07, 0.17]

result = stats.combine_pvalues(p, method="fisher")
print(result.pvalue)
print(result.statistic)

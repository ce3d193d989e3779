from scipy import stats

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Skewness and kurtosis together; the p-value holds for large samples
result = stats.jarque_bera(x)
print(result.pvalue)
print(result.statistic)

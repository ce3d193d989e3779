from scipy import stats

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Mean and deviation are stated beforehand, not estimated from the data
result = stats.kstest(x, "norm", args=(170, 25), method="exact")
print(result.pvalue)
print(result.statistic)

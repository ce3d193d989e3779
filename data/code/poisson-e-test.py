from scipy import stats

# Weed seeds found in two samples of 100 grams each
k1, k2 = 0, 3
n1, n2 = 100, 100

result = stats.poisson_means_test(k1, n1, k2, n2)
print(result.statistic)
print(result.pvalue)

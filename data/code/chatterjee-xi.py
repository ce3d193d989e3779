from scipy import stats

# A U-shaped relation without ties
x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
y = [24, 16.2, 9.5, 3.8, 1.1, 0.7, 4.2, 8.9, 16.5, 25.3]

# Ranks of y in the order of x: small steps mean dependence
result = stats.chatterjeexi(x, y, y_continuous=True)
print(result.pvalue)
print(result.statistic)

from scipy import stats

# Smoothness of paper measured in four laboratories
a = [38.7, 41.5, 43.8, 44.5, 45.5, 46.0, 47.7, 58.0]
b = [39.2, 39.3, 39.7, 41.4, 41.8, 42.9, 43.3, 45.8]
c = [34.0, 35.0, 39.0, 40.0, 43.0, 43.0, 44.0, 45.0]
d = [34.0, 34.8, 34.8, 35.4, 37.2, 37.8, 41.2, 42.8]

# Tied values get the midrank version
result = stats.anderson_ksamp([a, b, c, d], midrank=True)
print(result.pvalue)
print(result.statistic)

from scipy import stats

# Four groups of five observations
y = [[6.9, 5.4, 5.8, 4.6, 4.0],
     [8.3, 6.8, 7.8, 9.2, 6.5],
     [8.0, 10.5, 8.1, 6.9, 9.3],
     [5.8, 3.8, 6.1, 5.6, 6.2]]

result = stats.tukey_hsd(*y)
interval = result.confidence_interval(confidence_level=0.95)
print(result.pvalue[1, 0])
print(interval.low[1, 0])

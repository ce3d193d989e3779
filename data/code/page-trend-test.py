from scipy import stats

# Colonies in three replications (rows) at six increasing doses (columns)
y = [[101, 91, 103, 136, 190, 146],
     [117, 90, 133, 140, 161, 120],
     [111, 107, 121, 144, 201, 116]]

result = stats.page_trend_test(y)
print(result.pvalue)
print(result.statistic)

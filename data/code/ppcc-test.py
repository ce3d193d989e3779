from scipy import stats

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Filliben's medians of uniform order statistics
points, (slope, intercept, r) = stats.probplot(x, dist="norm")
print(r)

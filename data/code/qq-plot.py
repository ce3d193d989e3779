import numpy as np
from statsmodels.graphics.gofplots import ProbPlot

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Normal quantiles at (i - 0.5) / n against the data; .qqplot() draws them
points = ProbPlot(np.array(x), a=0.5)
print(np.round(points.theoretical_quantiles, 3))
# 1: the points lie on a straight line
print(np.corrcoef(points.theoretical_quantiles, x)[0, 1])

import numpy as np
from statsmodels.graphics.gofplots import ProbPlot

# Hours between failures of the air conditioning of one Boeing 720
hours = np.array([3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487])
# x: normal quantiles at (i - 0.5) / n, y: the data; .qqplot() draws them
points = ProbPlot(hours, a=0.5)
x, y = points.theoretical_quantiles, points.sample_quantiles
print(np.round(x, 3))
print(np.corrcoef(x, y)[0, 1])  # 1: the points lie on a straight line

import numpy as np
from scipy import stats

# Hours between failures of the air conditioning of one Boeing 720
hours = np.array([3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487])
# Shape and scale for which these data are most probable
shape, loc, scale = stats.gamma.fit(hours, floc=0)
print(stats.gamma.logpdf(hours, shape, loc=0, scale=scale).sum())
print(shape)

import numpy as np
from scipy import stats

# Hours between failures of the air conditioning of one Boeing 720
hours = np.array([3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487])
# "MM": mean and variance (divisor n) of the distribution are set equal to
# those of the data
shape, loc, scale = stats.gamma.fit(hours, floc=0, method="MM")
print(shape)

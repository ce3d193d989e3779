import numpy as np
from statsmodels.stats.proportion import proportion_effectsize
# Willeberg (1977): cases and non-cases among cats on dry food and not
cases = [13, 5]
healthy = [2163, 3349]
p = np.divide(cases, np.add(cases, healthy))
print(proportion_effectsize(p[0], p[1]))

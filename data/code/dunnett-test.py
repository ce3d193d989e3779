import numpy as np
from scipy import stats

# Mucociliary efficiency: healthy, airway obstruction, asbestosis
healthy = [2.9, 3.0, 2.5, 2.6, 3.2]
obstruction = [3.8, 2.7, 4.0, 2.4]
asbestosis = [2.8, 3.4, 3.7, 2.2, 2.0]

# The p-value is an integral from random points: three digits are safe
result = stats.dunnett(obstruction, asbestosis, control=healthy,
                       rng=np.random.default_rng(1))
print(round(result.pvalue[0], 3))

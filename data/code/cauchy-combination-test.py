import numpy as np
from scipy import stats

# One-sided p-values of five independent studies
p = [0.12, 0.01, 0.72, 0.07, 0.17]

# The mean of the transformed p-values is close to Cauchy
t = np.mean(np.tan((0.5 - np.array(p)) * np.pi))
print(t)
print(stats.cauchy.sf(t))

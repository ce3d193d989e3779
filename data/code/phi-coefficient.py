import numpy as np
from scipy import stats
# Willeberg (1977): cases and non-cases among cats on dry food and not
cases = [13, 5]
healthy = [2163, 3349]
# Pearson correlation of two variables with the values 0 and 1
ill = np.repeat([1, 1, 0, 0], cases + healthy)
dry = np.repeat([1, 0, 1, 0], cases + healthy)
print(stats.pearsonr(dry, ill).statistic)

import numpy as np
from statsmodels.stats.diagnostic import normal_ad

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Mean and deviation are estimated from the data
statistic, pvalue = normal_ad(np.array(x))
print(pvalue)
print(statistic)

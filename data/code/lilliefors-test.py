import numpy as np
from statsmodels.stats.diagnostic import lilliefors

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Mean and deviation are estimated from the data
statistic, pvalue = lilliefors(np.array(x), pvalmethod="approx")
print(pvalue)
print(statistic)

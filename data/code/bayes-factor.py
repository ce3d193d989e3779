import numpy as np
from pingouin import bayesfactor_ttest
from scipy.stats import ttest_rel
# Student (1908): hours of sleep gained by ten patients with two drugs
first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
# Cauchy prior of the effect with scale 0.707
t = ttest_rel(first, second).statistic
print(bayesfactor_ttest(t, nx=10, paired=True, r=np.sqrt(2) / 2))

import numpy as np
from statsmodels.stats.contingency_tables import StratifiedTable
# Deaths with tolbutamide and placebo in two age groups (UGDP trial)
young = np.array([[8, 98], [5, 115]])
old = np.array([[22, 76], [16, 69]])
fit = StratifiedTable([young, old])
print(fit.oddsratio_pooled)

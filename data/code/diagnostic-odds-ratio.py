import numpy as np
from statsmodels.stats.contingency_tables import Table2x2
# Scott et al. (2008): test positive and negative among the diseased
# and among the healthy
positive = np.array([670, 202])
negative = np.array([74, 640])
print(positive / (positive + negative))  # sensitivity, 1 - specificity
table = Table2x2(np.column_stack([positive, negative]))
print(table.oddsratio)

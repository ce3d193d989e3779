import numpy as np
from statsmodels.stats.contingency_tables import Table2x2
# Willeberg (1977): cases and non-cases among cats on dry food and not
cases = [13, 5]
healthy = [2163, 3349]
table = Table2x2(np.column_stack([cases, healthy]))
print(table.riskratio)

import numpy as np
from statsmodels.stats.contingency_tables import Table2x2
# reports of the event and of other events, for the drug and the others
event = [20, 180]
other = [480, 49320]
table = Table2x2(np.column_stack([event, other]))
print(table.riskratio)

import numpy as np
from statsmodels.stats.contingency_tables import StratifiedTable
# for each of four total scores: rows are the reference and the focal
# group, columns solved and failed
tables = [np.array([[8, 22], [4, 26]]),
          np.array([[20, 25], [12, 30]]),
          np.array([[33, 17], [25, 22]]),
          np.array([[29, 6], [24, 9]])]
test = StratifiedTable(tables)
print(test.test_null_odds(correction=False).statistic)
print(test.oddsratio_pooled)

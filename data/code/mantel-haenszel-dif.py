import pandas as pd
from statsmodels.stats.contingency_tables import StratifiedTable
# Pupils who solved the item and who did not, by total score and group
data = pd.DataFrame({"score": [1, 2, 3, 4, 1, 2, 3, 4],
                     "group": [0, 0, 0, 0, 1, 1, 1, 1],
                     "solved": [8, 20, 33, 29, 4, 12, 25, 24],
                     "failed": [22, 25, 17, 6, 26, 30, 22, 9]})
# A table of the groups for each total score
tables = [part[["solved", "failed"]].to_numpy()
          for _, part in data.groupby("score")]
result = StratifiedTable(tables)
print(result.test_null_odds(correction=False).statistic)
print(result.oddsratio_pooled)

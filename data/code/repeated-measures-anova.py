import numpy as np
import pandas as pd
from statsmodels.stats.anova import AnovaRM

# Heart rate of nine patients (columns) at four times (rows)
hr = [96, 110, 89, 95, 128, 100, 72, 79, 100,
      92, 106, 86, 78, 124, 98, 68, 75, 106,
      86, 108, 85, 78, 118, 100, 67, 74, 104,
      92, 114, 83, 83, 118, 94, 71, 74, 102]
data = pd.DataFrame({"hr": hr, "subject": list(range(9)) * 4,
                     "time": np.repeat([0, 30, 60, 120], 9)})

# Time varies within the subjects
result = AnovaRM(data, "hr", "subject", within=["time"]).fit().anova_table
print(result["Pr > F"].iloc[0])
print(result["F Value"].iloc[0])

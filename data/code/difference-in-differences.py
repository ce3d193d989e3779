import numpy as np
import pandas as pd
from linearmodels.panel import PanelOLS
# Sales of six shops (rows) in four years; the rule concerns the last
# three shops from the third year
sales = [20, 21, 23, 24,  31, 33, 34, 35,  25, 25, 28, 29,
         22, 23, 29, 31,  35, 36, 42, 42,  28, 30, 35, 37]
df = pd.DataFrame({"shop": np.repeat(range(1, 7), 4),
                   "year": np.tile(range(1, 5), 6), "sales": sales})
df["rule"] = ((df["shop"] > 3) & (df["year"] > 2)).astype(float)
df = df.set_index(["shop", "year"])
# Each shop and each year has a level of its own
fit = PanelOLS(df["sales"], df[["rule"]], entity_effects=True,
               time_effects=True).fit()
print(fit.params["rule"])

import numpy as np
import pandas as pd
from linearmodels.panel import PanelOLS
# Crashes in two regions over 24 months; the speed limit holds in the first
# one from month 13
crashes = [52, 55, 53, 57, 58, 56, 59, 61, 58, 62, 63, 61,
           50, 49, 52, 51, 48, 50, 49, 47, 50, 48, 46, 47]
elsewhere = [41, 43, 42, 45, 45, 44, 47, 46, 46, 48, 49, 48,
             48, 49, 50, 51, 49, 52, 52, 51, 53, 54, 53, 55]
d = pd.DataFrame({"region": np.repeat([1, 2], 24),
                  "month": np.tile(range(1, 25), 2),
                  "y": crashes + elsewhere})
d["limit"] = ((d["region"] == 1) & (d["month"] > 12)).astype(float)
d = d.set_index(["region", "month"])
# Each region and each month has a level of its own
fit = PanelOLS(d["y"], d[["limit"]], entity_effects=True,
               time_effects=True).fit()
print(fit.params["limit"])

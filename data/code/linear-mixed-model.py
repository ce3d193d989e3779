import numpy as np
import pandas as pd
import statsmodels.formula.api as smf

# Heart rate of nine patients (columns) at four times (rows)
hr = [96, 110, 89, 95, 128, 100, 72, 79, 100,
      92, 106, 86, 78, 124, 98, 68, 75, 106,
      86, 108, 85, 78, 118, 100, 67, 74, 104,
      92, 114, 83, 83, 118, 94, 71, 74, 102]
data = pd.DataFrame({"hr": hr, "subject": list(range(9)) * 4,
                     "time": np.repeat([0, 30, 60, 120], 9)})

# Each patient has a level of their own: a random intercept
fit = smf.mixedlm("hr ~ C(time)", data, groups="subject").fit(gtol=1e-8)
print(fit.params["C(time)[T.60]"])
print(fit.bse["C(time)[T.60]"])

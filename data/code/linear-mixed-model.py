import numpy as np
import pandas as pd
import statsmodels.formula.api as smf

# Effort (Borg scale) of nine people (rows) to rise from four stools
effort = [12, 15, 12, 10, 10, 14, 13, 12, 7, 14, 13, 9, 7, 11, 10, 9,
          8, 11, 8, 7, 9, 11, 11, 10, 8, 12, 12, 11, 7, 11, 8, 7,
          9, 13, 10, 8]
df = pd.DataFrame({"effort": effort, "stool": np.tile([1, 2, 3, 4], 9),
                   "subject": np.repeat(range(1, 10), 4)})
# Each person has a level of their own: a random intercept
model = smf.mixedlm("effort ~ C(stool)", data=df, groups="subject")
fit = model.fit()
print(np.sqrt(fit.cov_re.iloc[0, 0]), np.sqrt(fit.scale))
print(fit.params["C(stool)[T.2]"], fit.bse["C(stool)[T.2]"])

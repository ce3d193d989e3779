import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf
# fish in both catches, in the first alone, in the second alone
data = pd.DataFrame({"count": [12, 50 - 12, 60 - 12],
                     "first": [1, 1, 0], "second": [1, 0, 1]})
# independent catches: the intercept gives the fish never caught
model = smf.glm("Q('count') ~ first + second", data,
                family=sm.families.Poisson()).fit()
unseen = np.exp(model.params["Intercept"])
print(data["count"].sum() + unseen)  # 50 * 60 / 12, Lincoln-Petersen

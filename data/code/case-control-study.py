import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

# Doll and Hill: smokers among lung-cancer patients (1) and controls (0)
df = pd.DataFrame({"case": [1, 0, 1, 0], "smoker": [1, 1, 0, 0],
                   "people": [688, 650, 21, 59]})
fit = smf.glm("case ~ smoker", data=df, family=sm.families.Binomial(),
              freq_weights=df["people"].to_numpy()).fit()
print(np.exp(fit.conf_int().loc["smoker"]).tolist())  # 95% interval
print(np.exp(fit.params["smoker"]))

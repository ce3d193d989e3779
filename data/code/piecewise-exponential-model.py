import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

# Freireich et al. (1963), weeks 0-5, 5-10, 10-15, 15 and after:
# relapses and patient-weeks on 6-MP, then on placebo
data = pd.DataFrame({
    "period": [1, 2, 3, 4] * 2, "placebo": [0] * 4 + [1] * 4,
    "relapses": [0, 5, 1, 3, 9, 4, 5, 3],
    "weeks": [105, 85, 59, 110, 87, 52, 26, 17]})
# Poisson counts with the exposure as offset: exponential in each period
model = smf.glm("relapses ~ C(period) + placebo", data,
                family=sm.families.Poisson(),
                offset=np.log(data["weeks"])).fit()
print(model.params["placebo"])

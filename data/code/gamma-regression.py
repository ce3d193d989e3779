import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

# McCullagh and Nelder: clotting time (s) of blood by plasma (per cent)
df = pd.DataFrame({"plasma": [5, 10, 15, 20, 30, 40, 60, 80, 100],
                   "time": [118, 58, 42, 35, 27, 25, 21, 19, 18]})
# 1 / mean is linear: the canonical link of the gamma distribution
family = sm.families.Gamma(link=sm.families.links.InversePower())
fit = smf.glm("time ~ np.log(plasma)", data=df, family=family).fit()
print(fit.params["np.log(plasma)"])

import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

# Dobson's example: counts y at three values of x
df = pd.DataFrame({"y": [2, 3, 6, 7, 8, 9, 10, 12, 15],
                   "x": [-1, -1, 0, 0, 0, 0, 1, 1, 1]})
# Distribution and link function are chosen separately
family = sm.families.Poisson(link=sm.families.links.Identity())
fit = smf.glm("y ~ x", data=df, family=family).fit()
print(fit.params.to_dict())
print(fit.params["x"])

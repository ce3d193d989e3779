import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

# Freireich et al. (1963), weeks 0-5, 5-10, 10-15, 15 and after:
# relapses and patients at risk on 6-MP, then on placebo
data = pd.DataFrame({
    "period": [1, 2, 3, 4] * 2, "placebo": [0] * 4 + [1] * 4,
    "relapses": [0, 5, 1, 3, 9, 4, 5, 3],
    "at_risk": [21, 21, 13, 11, 21, 12, 8, 3]})
data["others"] = data["at_risk"] - data["relapses"]
# Logit of the hazard: one intercept for each period, one shift
model = smf.glm("relapses + others ~ 0 + C(period) + placebo", data,
                family=sm.families.Binomial()).fit()
print(model.params["placebo"])

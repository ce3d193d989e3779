import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

# Pupils at risk and dropouts in each school year of two groups
data = pd.DataFrame({
    "year": [1, 2, 3, 4, 1, 2, 3, 4],
    "group": [0, 0, 0, 0, 1, 1, 1, 1],
    "at_risk": [100, 94, 85, 79, 80, 68, 57, 49],
    "dropped": [6, 9, 6, 4, 12, 11, 8, 5]})
data["stayed"] = data["at_risk"] - data["dropped"]
# Logit of the hazard: one intercept for each year, one shift
model = smf.glm("dropped + stayed ~ 0 + C(year) + group", data,
                family=sm.families.Binomial()).fit()
print(model.params["group"])

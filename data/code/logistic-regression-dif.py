import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf
# Pupils who solved the item and who did not, by total score and group
data = pd.DataFrame({"score": [1, 2, 3, 4, 1, 2, 3, 4],
                     "group": [0, 0, 0, 0, 1, 1, 1, 1],
                     "solved": [8, 20, 33, 29, 4, 12, 25, 24],
                     "failed": [22, 25, 17, 6, 26, 30, 22, 9]})
family = sm.families.Binomial()
base = smf.glm("solved + failed ~ score", data, family=family).fit()
# group: uniform DIF, score:group: not uniform
full = smf.glm("solved + failed ~ score * group", data,
               family=family).fit()
print(base.deviance - full.deviance)

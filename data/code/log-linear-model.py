import itertools

import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf

# Pupils by use (1) or not (0) of alcohol, cigarettes and marijuana
df = pd.DataFrame(itertools.product([1, 0], [1, 0], [1, 0]),
                  columns=["alcohol", "cigarettes", "marijuana"])
df["pupils"] = [911, 538, 44, 456, 3, 43, 2, 279]
# All three pairs are related, and equally so at either value of the third;
# a Poisson regression of the counts fits the same model
fit = smf.glm("pupils ~ alcohol * cigarettes + alcohol * marijuana"
              " + cigarettes * marijuana", data=df,
              family=sm.families.Poisson()).fit()
print(fit.df_resid)
print(fit.deviance)

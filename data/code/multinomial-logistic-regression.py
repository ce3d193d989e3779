import itertools

import pandas as pd
import statsmodels.api as sm

# Tenants by contact with neighbours, type of housing, influence on the
# management and satisfaction (low, medium, high): 72 counts
df = pd.DataFrame(itertools.product("LH", "TRSX", "LMH", [1, 2, 3]),
                  columns=["contact", "type", "influence", "satisfaction"])
counts = [21, 21, 28, 34, 22, 36, 10, 11, 36, 61, 23, 17, 43, 35, 40, 26,
          18, 54, 13, 9, 10, 8, 8, 12, 6, 7, 9, 18, 6, 7, 15, 13, 13, 7, 5,
          11, 14, 19, 37, 17, 23, 40, 3, 5, 23, 78, 46, 43, 48, 45, 86, 15,
          25, 62, 20, 23, 20, 10, 22, 24, 7, 10, 21, 57, 23, 13, 31, 21, 13,
          5, 6, 13]
df = df.loc[df.index.repeat(counts)]  # one row a tenant
X = pd.get_dummies(df[["contact", "type", "influence"]], dtype=float)
X = X.drop(columns=["contact_L", "type_T", "influence_L"])
# Each level of satisfaction is compared with the lowest
fit = sm.MNLogit(df["satisfaction"], sm.add_constant(X)).fit(disp=0)
print(fit.params.loc["influence_M"].iloc[0])

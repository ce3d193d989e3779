import numpy as np
import pandas as pd
import statsmodels.api as sm

# Agresti (2002, p. 561): known victims of homicide, by race
victims = np.tile(np.arange(7), 2)
race = np.repeat(["black", "white"], 7)
people = [119, 16, 12, 7, 3, 2, 0, 1070, 60, 14, 4, 0, 0, 1]
df = pd.DataFrame({"victims": victims, "race": race})
df = df.loc[df.index.repeat(people)]  # one row a person
df["black"] = (df["race"] == "black").astype(float)
X = sm.add_constant(df["black"])
fit = sm.ZeroInflatedPoisson(df["victims"], X).fit(method="bfgs", disp=0)
share = 1 / (1 + np.exp(-fit.params["inflate_const"]))
print(share)  # share of those who can only have zero
print(fit.params["black"])

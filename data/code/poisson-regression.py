import numpy as np
import pandas as pd
import statsmodels.formula.api as smf

# Agresti (2002, p. 561): known victims of homicide, by race
victims = np.tile(np.arange(7), 2)
race = np.repeat(["black", "white"], 7)
people = [119, 16, 12, 7, 3, 2, 0, 1070, 60, 14, 4, 0, 0, 1]
df = pd.DataFrame({"victims": victims, "race": race})
df = df.loc[df.index.repeat(people)]  # one row a person
df["black"] = (df["race"] == "black").astype(float)
fit = smf.poisson("victims ~ black", data=df).fit(disp=0)
print(fit.params["black"], fit.bse["black"])

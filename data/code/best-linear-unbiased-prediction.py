import numpy as np
import pandas as pd
import statsmodels.formula.api as smf

# Dyestuff (Davies): yield of five samples from each of six batches
yields = [1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495,
          1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465, 1545,
          1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445]
df = pd.DataFrame({"y": yields, "batch": np.repeat(range(1, 7), 5)})
model = smf.mixedlm("y ~ 1", data=df, groups="batch")
fit = model.fit(reml=True)
print(df["y"][df["batch"] == 3].mean() - df["y"].mean())  # not shrunk
print(fit.random_effects[3].iloc[0])

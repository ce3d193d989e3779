import numpy as np
import statsmodels.formula.api as smf
from statsmodels.stats.anova import anova_lm
# Emissions of four cars with four drivers and four petrol additives
data = {"y": [21, 26, 20, 25, 23, 26, 20, 27,
              15, 13, 16, 16, 17, 15, 20, 20],
        "driver": np.repeat(range(4), 4), "car": np.tile(range(4), 4),
        "additive": list("ABDCDCABBDCACABD")}
fit = smf.ols("y ~ C(driver) + C(car) + additive", data).fit()
table = anova_lm(fit)
print(table.loc["additive", "F"])  # additives, drivers and cars taken out

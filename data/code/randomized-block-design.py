import numpy as np
import statsmodels.formula.api as smf
from statsmodels.stats.anova import anova_lm
# Yield of penicillin: four processes in five blends of raw material
data = {"y": [89, 88, 97, 94, 84, 77, 92, 79, 81, 87,
              87, 85, 87, 92, 89, 84, 79, 81, 80, 88],
        "blend": np.repeat(range(5), 4), "process": np.tile(range(4), 5)}
fit = smf.ols("y ~ C(blend) + C(process)", data).fit()
table = anova_lm(fit)
print(table.loc["C(process)", "F"])  # processes, the blends taken out

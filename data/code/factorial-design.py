import pandas as pd
import statsmodels.formula.api as smf
from statsmodels.stats.anova import anova_lm
# Yield of peas on 24 plots in 6 blocks: nitrogen, phosphate, potash
# (Yates 1937; Venables & Ripley 2002); NPK is confounded with blocks.
peas = pd.DataFrame({"y": [49.5, 62.8, 46.8, 57.0, 59.8, 58.5, 55.5, 56.0,
                           62.8, 55.8, 69.5, 55.0, 62.0, 48.8, 45.5, 44.2,
                           52.0, 51.5, 49.8, 48.8, 57.2, 59.0, 53.2,
                           56.0],
                     "N": [0, 1, 0, 1, 1, 1, 0, 0, 0, 1, 1, 0, 1, 1, 0,
                           0, 1, 0, 1, 0, 1, 1, 0, 0],
                     "P": [1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0,
                           1, 1, 0, 0, 1, 0, 1, 1, 0],
                     "K": [1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1,
                           0, 0, 0, 1, 1, 1, 0, 1, 0],
                     "block": [i // 4 for i in range(24)]})
fit = smf.ols("y ~ C(block) + N + P + K + N:P + N:K + P:K", peas).fit()
table = anova_lm(fit)
print(table.loc["N", "F"])  # nitrogen

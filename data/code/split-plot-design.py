import numpy as np
import statsmodels.formula.api as smf
from statsmodels.stats.anova import anova_lm
# Yield of oats: varieties v on plots, nitrogen n on their subplots (Yates)
y = [117, 114, 161, 141, 105, 140, 118, 156, 111, 130, 157, 174, 70, 108,
     126, 149, 96, 124, 121, 144, 61, 91, 97, 100, 60, 102, 89, 96, 89,
     129, 132, 124, 68, 64, 112, 86, 64, 103, 132, 133, 70, 89, 104, 117,
     74, 89, 81, 122, 80, 82, 94, 126, 63, 70, 109, 99, 62, 90, 100, 116,
     89, 82, 86, 104, 97, 99, 119, 121, 53, 74, 118, 113]
data = {"y": y, "block": np.repeat(range(6), 12),
        "n": np.tile(range(4), 18),
        "v": np.tile(np.repeat(["Golden", "Marvellous", "Victory"], 4), 6)}
fit = smf.ols("y ~ C(block) * v + C(n) * v", data).fit()
table = anova_lm(fit)
square = table["mean_sq"]
print(square["v"] / square["C(block):v"])  # varieties, against the plots
print(table.loc["C(n)", "F"])  # nitrogen, against the subplots

import numpy as np
import pandas as pd
import statsmodels.api as sm
import statsmodels.formula.api as smf
# Rothman & Keller (1972): cases and controls by alcohol and smoking
data = pd.DataFrame({"alcohol": [0, 0, 1, 1], "smoking": [0, 1, 0, 1],
                     "cases": [3, 8, 6, 225],
                     "controls": [20, 18, 12, 166]})
model = smf.glm("cases + controls ~ alcohol * smoking", data,
                family=sm.families.Binomial()).fit()
b = model.params
# odds ratios stand for risk ratios, as the disease is rare
ratio = np.exp([b.iloc[1:].sum(), b["alcohol"], b["smoking"]])
print(ratio)
print(ratio[0] - ratio[1] - ratio[2] + 1)

import numpy as np
import pandas as pd
import statsmodels.formula.api as smf
# Peak flow of 12 children, drugs A and B in both orders, two periods
first = [310, 310, 370, 410, 250, 380, 370, 310, 380, 290, 260, 90]
second = [270, 260, 300, 390, 210, 350, 385, 400, 410, 320, 340, 220]
data = pd.DataFrame({"y": first + second, "child": np.tile(range(12), 2),
                     "period": np.repeat([1, 2], 12),
                     "drug": np.repeat(["A", "B", "B", "A"], 6)})
fit = smf.mixedlm("y ~ drug + period", data, groups="child").fit()
print(fit.fe_params)
print(fit.fe_params["drug[T.B]"])

import numpy as np
import statsmodels.formula.api as smf
# Peak flow of 13 children, two drugs in both orders (Senn 2002, ch. 3)
first = [310, 310, 370, 410, 250, 380, 330, 370, 310, 380, 290, 260, 90]
second = [270, 260, 300, 390, 210, 350, 365, 385, 400, 410, 320, 340, 220]
data = {"y": first + second}
child = np.tile(range(13), 2)
data["period"] = np.repeat([1, 2], 13)
# Seven children took formoterol first, six took salbutamol first.
data["formoterol"] = np.repeat([1, 0, 1], [7, 13, 6])
fit = smf.mixedlm("y ~ formoterol + period", data, groups=child).fit()
print(fit.fe_params)
print(fit.fe_params["formoterol"])

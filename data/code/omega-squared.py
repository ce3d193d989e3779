from scipy import stats
from statsmodels.stats.oneway import convert_effectsize_fsqu

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Cohen's f squared without bias: (F - 1) df1 / N, then to omega squared
f = stats.f_oneway(a, b, d).statistic
f2 = (f - 1) * 2 / 22
print(f2 / (1 + f2))

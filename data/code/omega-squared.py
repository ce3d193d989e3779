from scipy import stats

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Less biased than eta squared; from F with its df1 = 2 and N = 22
f = stats.f_oneway(a, b, d).statistic
print((f - 1) * 2 / ((f - 1) * 2 + 22))

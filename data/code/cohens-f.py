from scipy import stats

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Square root of the sum of squares between over within the groups: the
# ratio of the two is F times its degrees of freedom, 2 over 19
f = stats.f_oneway(a, b, d).statistic
print((2 * f / 19) ** 0.5)

from scipy import stats

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Pearson's statistic of the table above / not above the median
result = stats.median_test(a, b, d, correction=False)
print(result.pvalue)
print(result.statistic)

from statsmodels.stats.oneway import anova_oneway

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Variances weighted with the shares of the other groups
result = anova_oneway([a, b, d], use_var="bf")
print(result.pvalue)
print(result.statistic)

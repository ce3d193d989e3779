import numpy as np
from scipy import stats

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Mean ranks of a and b among all values (no ties)
r = stats.rankdata(a + b + d)
total = len(r)
se = np.sqrt(total * (total + 1) / 12 * (1 / len(a) + 1 / len(b)))
z = (np.mean(r[:8]) - np.mean(r[8:17])) / se

# Two-sided p-value times the number of pairs (Bonferroni)
print(z)
print(min(1, 3 * 2 * stats.norm.sf(abs(z))))

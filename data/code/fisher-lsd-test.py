import numpy as np
from scipy import stats

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# After a significant F test (p = 0.044): t tests with the pooled
# variance of all groups, without correction
groups = [a, b, d]
df = sum(len(x) - 1 for x in groups)
ms = sum((len(x) - 1) * np.var(x, ddof=1) for x in groups) / df
t = (np.mean(a) - np.mean(b)) / np.sqrt(ms * (1 / len(a) + 1 / len(b)))
print(2 * stats.t.sf(abs(t), df))

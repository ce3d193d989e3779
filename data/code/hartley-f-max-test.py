import numpy as np

# Red cell folate (micrograms per litre) under three ways of ventilation
a = [243, 251, 275, 291, 347, 354, 380, 392]
b = [206, 210, 226, 249, 255, 273, 285, 295, 309]
d = [241, 258, 270, 293, 328]

# Tables of F max ask for equal group sizes; here they are only close
variances = [np.var(x, ddof=1) for x in (a, b, d)]
print(max(variances) / min(variances))

import numpy as np

# Four groups of five observations: tables of F max ask for equal sizes
a = [6.9, 5.4, 5.8, 4.6, 4.0]
b = [8.3, 6.8, 7.8, 9.2, 6.5]
d = [8.0, 10.5, 8.1, 6.9, 9.3]
e = [5.8, 3.8, 6.1, 5.6, 6.2]

variances = [np.var(x, ddof=1) for x in (a, b, d, e)]
print(max(variances) / min(variances))

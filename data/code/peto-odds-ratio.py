import numpy as np
# Early deaths with oral beta blockers in 18 trials (Yusuf et al. 1985)
a = np.array([14, 18, 15, 10, 21, 3, 2, 19, 15, 5, 8, 3, 1, 0, 14, 8, 6, 3])
n1 = np.array([56, 66, 100, 52, 226, 38, 20, 76, 106, 62, 133, 48, 42, 25,
               221, 259, 157, 177])
b = np.array([15, 19, 12, 12, 24, 6, 3, 15, 9, 4, 11, 3, 1, 3, 15, 7, 4, 2])
n2 = np.array([58, 64, 95, 47, 228, 31, 20, 67, 114, 57, 127, 49, 46, 25,
               228, 129, 158, 136])
deaths, total = a + b, n1 + n2
expected = deaths * n1 / total
variance = expected * n2 * (total - deaths) / (total * (total - 1))
print(np.exp((a - expected).sum() / variance.sum()))

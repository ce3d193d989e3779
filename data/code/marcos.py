import numpy as np

# Rows are stackers; the first criterion is a cost
x = np.array([[660, 1000, 1600, 18, 1200], [800, 1000, 1600, 24, 900],
              [980, 1000, 2500, 24, 900], [920, 1500, 1600, 24, 900],
              [1380, 1500, 1500, 24, 1150], [1230, 1000, 1600, 24, 1150],
              [680, 1500, 1600, 18, 1100], [960, 2000, 1600, 12, 1150]])
w = np.array([0.1061, 0.3476, 0.3330, 0.1185, 0.0949])
r = x / x.max(axis=0)
r[:, 0] = x[:, 0].min() / x[:, 0]
s = r @ w
k_minus = s / (w * r.min(axis=0)).sum()  # against the anti-ideal
k_plus = s / w.sum()                     # the ideal is 1 everywhere
f_minus = k_plus / (k_plus + k_minus)
f_plus = k_minus / (k_plus + k_minus)
f = (k_plus + k_minus) / (1 + (1 - f_plus) / f_plus
                          + (1 - f_minus) / f_minus)
print(f[7])

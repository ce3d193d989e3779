import numpy as np

# Rows are alternatives; the first two criteria are benefits
x = np.array([[450, 8000, 54, 145], [10, 9100, 2, 160],
              [100, 8200, 31, 153], [220, 9300, 1, 162],
              [5, 8400, 23, 158]])
n = np.hstack([x[:, :2].min(axis=0) / x[:, :2],
               x[:, 2:] / x[:, 2:].max(axis=0)])
a = np.abs(np.log(n))
s = np.log(1 + a.sum(axis=1, keepdims=True) / 4)  # all criteria
# Performance without each criterion in turn
s_without = np.log(1 + (a.sum(axis=1, keepdims=True) - a) / 4)
effect = np.abs(s_without - s).sum(axis=0)
w = effect / effect.sum()
print(w[0])

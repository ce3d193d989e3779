import numpy as np


def scale01(u):
    return (u - u.min()) / (u.max() - u.min())


# Rows are alternatives; all four criteria are benefits
x = np.array([[78, 56, 34, 6], [4, 45, 3, 97], [18, 2, 50, 63],
              [9, 14, 11, 92], [85, 9, 100, 29]])
w = np.full(4, 0.25)
best = x.max(axis=0)
worst = x.min(axis=0)
d = w * (best - x) / (best - worst)
s = d.sum(axis=1)  # utility of the group
r = d.max(axis=1)  # regret of the worst criterion
q = 0.5 * scale01(s) + 0.5 * scale01(r)  # less is better
print(q[0])

import numpy as np

# Rows are alternatives; the last criterion is a cost
x = np.array([[80, 7, 12], [65, 9, 10], [90, 5, 15], [70, 8, 9]])
x[:, 2] = -x[:, 2]
r = (x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))
d = 1 - r  # distance from the reference sequence of ones
zeta = 0.5  # distinguishing coefficient
coefficient = (d.min() + zeta * d.max()) / (d + zeta * d.max())
grade = coefficient.mean(axis=1)
print(grade[0])

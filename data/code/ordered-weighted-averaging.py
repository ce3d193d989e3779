import numpy as np

scores = np.array([0.7, 1.0, 0.3, 0.6])
w = np.array([0.2, 0.3, 0.1, 0.4])
# The largest score takes the first weight, whichever criterion it is
ordered = np.sort(scores)[::-1]
orness = (w * np.arange(3, -1, -1)).sum() / 3  # 1 maximum, 0 minimum
print(orness)
print((w * ordered).sum())

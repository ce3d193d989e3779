import numpy as np

# Each row is an order of preference, with its number of ballots
ballots = np.array([40, 35, 25])
place = np.array([[1, 2, 3], [3, 1, 2], [2, 3, 1]])
# With three candidates: 2 points for first, 1 for second, 0 for last
points = (ballots[:, None] * (3 - place)).sum(axis=0)
print(dict(zip("ABC", points.tolist())))
print(points.max())

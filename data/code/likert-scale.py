import numpy as np

# Columns are people; 1: strongly disagree, 5: strongly agree
a = [4, 2, 5, 3, 1, 4, 3, 5]
b = [5, 2, 4, 3, 2, 4, 2, 5]
c = [4, 1, 5, 2, 2, 3, 3, 4]
d = np.array([3, 3, 2, 2, 5, 1, 4, 2])
# d is worded the other way round: 5 becomes 1
scores = np.mean([a, b, c, 6 - d], axis=0)
print(scores)
print(scores.mean())

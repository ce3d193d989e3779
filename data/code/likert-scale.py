import numpy as np

# Columns are people; 1: strongly disagree, 5: strongly agree
a = [4, 4, 2, 2, 3, 3, 4, 1]
b = [4, 4, 3, 2, 1, 4, 3, 2]
c = [4, 4, 2, 3, 2, 5, 3, 1]
d = np.array([1, 2, 5, 5, 4, 1, 2, 4])
# d is worded the other way round: 5 becomes 1
scores = np.mean([a, b, c, 6 - d], axis=0)
print(scores)
print(scores.mean())

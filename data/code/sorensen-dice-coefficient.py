import numpy as np
from scipy.spatial.distance import dice
# plants of five species in two meadows
first = np.array([6, 7, 4, 0, 2])
second = np.array([10, 0, 6, 3, 2])
# > 0: presence alone; the coefficient is 1 - distance
distance = dice(first > 0, second > 0)
print(1 - distance)

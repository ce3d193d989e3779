import numpy as np

# Rows are alternatives; the second criterion is a cost
x = np.array([[10.5, -3.1, 1.7], [-4.7, 0, 3.4],
              [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]])
low = np.array([-5, -6, -8])
high = np.array([12, 10, 5])
w = np.array([0.2, 0.3, 0.5])
ideal = np.where(np.array([1, -1, 1]) > 0, high, low)
# Bounds are fixed beforehand, so new alternatives reverse no ranks
d = np.abs(x - ideal) / (high - low)
score = d @ w  # less is better
print(score[0])

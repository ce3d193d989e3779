import numpy as np
from scipy.linalg import orthogonal_procrustes
target = np.array([[1, 3, 4, 2, 0], [0, 1, 3, 4, 2]]).T
moved = np.array([[0.1, -0.9, -2.9, -4.2, -1.8],
                  [1.1, 2.8, 4.2, 1.9, 0.2]]).T
target = target - target.mean(axis=0)
moved = moved - moved.mean(axis=0)
# rotation alone, no stretching
rotation, scale = orthogonal_procrustes(moved, target)
print(np.sum((target - moved @ rotation)**2))

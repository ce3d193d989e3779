import numpy as np
from scipy.optimize import linear_sum_assignment

# Rows are workers, columns jobs
cost = np.array([[9, 2, 7, 8], [6, 4, 3, 7], [5, 8, 1, 8],
                 [7, 6, 9, 4]])
# A shortest path variant of the Hungarian algorithm
worker, job = linear_sum_assignment(cost)
print(job)
print(cost[worker, job].sum())

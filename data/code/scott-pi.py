import numpy as np
from statsmodels.stats.inter_rater import fleiss_kappa

# Gwet (2014): rows are the first abstractor, columns the second
ratings = np.array([[13, 0, 0],
                    [0, 20, 7],
                    [0, 4, 56]])
# One row for each pregnancy: how many abstractors chose each type
rows, columns = np.indices(ratings.shape).reshape(2, -1)
counts = np.eye(3)[rows] + np.eye(3)[columns]
counts = counts.repeat(ratings.ravel(), axis=0)
print(fleiss_kappa(counts))  # with two raters this is Scott's pi

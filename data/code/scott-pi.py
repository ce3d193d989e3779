import numpy as np
from statsmodels.stats.inter_rater import fleiss_kappa

# Artstein & Poesio (2008): rows are the first rater, columns the second
ratings = np.array([[46, 6, 0],
                    [0, 32, 0],
                    [0, 6, 10]])
# One row for each utterance: how many raters chose each category
rows, columns = np.indices(ratings.shape).reshape(2, -1)
counts = np.eye(3)[rows] + np.eye(3)[columns]
counts = counts.repeat(ratings.ravel(), axis=0)
print(fleiss_kappa(counts))  # with two raters this is Scott's pi

import numpy as np
from statsmodels.stats.inter_rater import cohens_kappa

# Cohen (1968): rows are the first rater, columns the second
ratings = np.array([[88, 14, 18],
                    [10, 40, 10],
                    [2, 6, 12]])
# How bad each disagreement is
cost = np.array([[0, 1, 3],
                 [1, 0, 6],
                 [3, 6, 0]])
fit = cohens_kappa(ratings, weights=cost)
print(fit.kappa)

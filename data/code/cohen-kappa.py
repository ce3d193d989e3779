import numpy as np
from statsmodels.stats.inter_rater import cohens_kappa

# Cohen (1968): rows are the first rater, columns the second
ratings = np.array([[88, 14, 18],
                    [10, 40, 10],
                    [2, 6, 12]])
fit = cohens_kappa(ratings)
print(fit.kappa)

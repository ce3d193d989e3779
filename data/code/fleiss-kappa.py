import numpy as np
from statsmodels.stats.inter_rater import fleiss_kappa

# Fleiss (1971): of six raters, how many chose each of five diagnoses
n = np.array([0,0,0,6,0, 0,3,0,0,3, 0,1,4,0,1, 0,0,0,0,6, 0,3,0,3,0,
              2,0,4,0,0, 0,0,4,0,2, 2,0,3,1,0, 2,0,0,4,0, 0,0,0,0,6,
              1,0,0,5,0, 1,1,0,4,0, 0,3,3,0,0, 1,0,0,5,0, 0,2,0,3,1,
              0,0,5,0,1, 3,0,0,1,2, 5,1,0,0,0, 0,2,0,4,0, 1,0,2,0,3,
              0,0,0,0,6, 0,1,0,5,0, 0,2,0,1,3, 2,0,0,4,0, 1,0,0,4,1,
              0,5,0,1,0, 4,0,0,0,2, 0,2,0,4,0, 1,0,5,0,0, 0,0,0,0,6])
print(fleiss_kappa(n.reshape(30, 5)))

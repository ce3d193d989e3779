import numpy as np
from statsmodels.robust.scale import qn_scale

# Copper in wholemeal flour (parts per million), 24 determinations
copper = np.array([2.9, 3.1, 3.4, 3.4, 3.7, 3.7, 2.8, 2.5, 2.4, 2.4, 2.7,
                   2.2, 5.28, 3.37, 3.03, 3.03, 28.95, 3.77, 3.4, 2.2, 3.5,
                   3.6, 3.7, 3.7])
print(np.std(copper, ddof=1))
# No correction for the small sample
print(qn_scale(copper))

import numpy as np
import statsmodels.api as sm
from statsmodels.robust.norms import HuberT, estimate_location

# Copper in wholemeal flour (parts per million), 24 determinations
copper = np.array([2.9, 3.1, 3.4, 3.4, 3.7, 3.7, 2.8, 2.5, 2.4, 2.4, 2.7,
                   2.2, 5.28, 3.37, 3.03, 3.03, 28.95, 3.77, 3.4, 2.2, 3.5,
                   3.6, 3.7, 3.7])
print(np.mean(copper))
# Values beyond 1.5 robust standard deviations (MAD) are pulled in
scale = sm.robust.mad(copper)
print(estimate_location(copper, scale, norm=HuberT(t=1.5), tol=1e-9))

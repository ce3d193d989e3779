import numpy as np
# Dohoo et al. (2009): beef and dairy herds of one area
herds = np.array([550, 450])
risk = np.array([0.025, 0.085])  # of the standard population
observed = 58                    # herds with tuberculosis in the area
expected = np.sum(herds * risk)
print(observed / expected)

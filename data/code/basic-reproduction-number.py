import numpy as np
from scipy.optimize import brentq
# final share of those infected when all were susceptible at the start
z = 512 / 763
# final size of an epidemic: 1 - z = exp(-r0 * z)
solution = brentq(lambda r0: 1 - z - np.exp(-r0 * z), 1, 10)
print(solution)

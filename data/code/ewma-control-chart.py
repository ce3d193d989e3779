import numpy as np
from scipy import signal
# Concentration of a chemical, measured every hour; target 99
x = np.array([102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0,
              98.1, 101.3, 98.7, 101.1, 98.4, 97.0, 96.7, 100.3, 101.4,
              97.2, 101.0])
# Weight of a new value 0.2, start at the target; sigma 2
z, _ = signal.lfilter([0.2], [1, -0.8], x, zi=[0.8 * 99])
limit = 99 + np.array([-3, 3]) * 2 * np.sqrt(0.2 / (2 - 0.2))
print(limit)  # in the long run
print(z.min(), z.max())  # within the limits
print(z[19])

import numpy as np
# Twelve measurements; the tolerance is from 8 to 20
x = np.array([15.1, 17.2, 16.4, 14.8, 18.3, 13.9, 16.7, 15.5, 17.8, 16.0,
              14.2, 17.1])
lower = 8
upper = 20
sd = x.std(ddof=1)
cp = (upper - lower) / (6 * sd)
cpk = min(upper - x.mean(), x.mean() - lower) / (3 * sd)
print(cp)
print(cpk)  # smaller, since the process is off the centre

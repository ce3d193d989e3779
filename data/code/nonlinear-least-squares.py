import numpy as np
from scipy.optimize import curve_fit


def saturation(x, b1, b2):
    return b1 * (1 - np.exp(-b2 * x))


# NIST StRD, data set Misra1a: adsorption of a gas (y) by pressure (x)
x = np.array([77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8,
              477.3, 536.8, 593.1, 689.1, 760.0])
y = np.array([10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76,
              55.05, 61.01, 66.40, 75.47, 81.78])
# The solution is searched for from starting values
params, cov = curve_fit(saturation, x, y, p0=[250, 5e-4])
print(params)
print(params[0])

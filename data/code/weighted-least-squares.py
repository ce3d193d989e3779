import numpy as np
import statsmodels.api as sm

# Weisberg (2005, 5.1.1): inverse energy, cross section and its
# standard deviation, known from the experiment
x = np.array([.345, .287, .251, .225, .207, .186, .161, .132, .084, .060])
y = np.array([367, 311, 295, 268, 253, 239, 220, 213, 193, 192])
sd = np.array([17, 9, 9, 7, 7, 6, 6, 6, 5, 5])
fit = sm.WLS(y, sm.add_constant(x), weights=1 / sd**2).fit()
print(fit.params[1])

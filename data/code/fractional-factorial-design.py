import numpy as np
import statsmodels.formula.api as smf
# Half of a 2^4 experiment: the level of d is the product of a, b and c
a = np.tile([-1, 1], 4)
b = np.tile([-1, -1, 1, 1], 2)
c = np.repeat([-1, 1], 4)
d = a * b * c
y = np.array([45, 100, 45, 65, 75, 60, 80, 96])
fit = smf.ols("y ~ a + b + c + d + a:b + a:c + a:d", data={
    "y": y, "a": a, "b": b, "c": c, "d": d}).fit()
print(2 * fit.params[1:])  # effects: change from the low to the high level
print(2 * fit.params["a:d"])  # cannot be told from the interaction b:c

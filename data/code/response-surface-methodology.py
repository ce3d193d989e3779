import numpy as np
import statsmodels.formula.api as smf
# Central composite design in two coded factors (Montgomery 2001)
x1 = np.array([-1, 1, -1, 1, -1.414, 1.414, 0, 0, 0, 0, 0, 0, 0])
x2 = np.array([-1, -1, 1, 1, 0, 0, -1.414, 1.414, 0, 0, 0, 0, 0])
y = [76.5, 78, 77, 79.5, 75.6, 78.4, 77, 78.5, 79.9, 80.3, 80, 79.7,
     79.8]
fit = smf.ols("y ~ x1 + x2 + I(x1**2) + I(x2**2) + x1:x2",
              data={"y": y, "x1": x1, "x2": x2}).fit()
b = fit.params.to_numpy()
# The gradient of the quadratic surface is zero at its highest point.
curvature = [[2 * b[3], b[5]], [b[5], 2 * b[4]]]
best = np.linalg.solve(curvature, -b[1:3])
print(best)
print(fit.predict({"x1": best[:1], "x2": best[1:]})[0])

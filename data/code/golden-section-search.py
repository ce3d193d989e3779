from scipy.optimize import minimize_scalar
from scipy.special import gamma

# Search that starts from the bracket of 1 and 2
fit = minimize_scalar(gamma, bracket=(1, 2), method="golden", tol=1e-8)
print(fit.x)  # where
print(fit.fun)

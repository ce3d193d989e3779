from scipy.optimize import newton
from scipy.special import digamma, gamma, polygamma


# Slope and curvature of the gamma function
def slope(x):
    return gamma(x) * digamma(x)


def curvature(x):
    return gamma(x) * (digamma(x) ** 2 + polygamma(1, x))


# The minimum lies where the slope is zero
x = newton(slope, x0=1.5, fprime=curvature)
print(x)  # where
print(gamma(x))

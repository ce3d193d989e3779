from scipy.optimize import minimize


# Freudenstein and Roth's test function
def f(x):
    return ((-13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1]) ** 2
            + (-29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1]) ** 2)


# From this start, a local search ends in the local minimum
fit = minimize(f, [0.5, -2], method="Nelder-Mead")
print(fit.x)
print(fit.fun)

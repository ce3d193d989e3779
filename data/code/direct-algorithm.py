from scipy.optimize import direct


def camel(x):
    return ((4 - 2.1 * x[0]**2 + x[0]**4 / 3) * x[0]**2 + x[0] * x[1]
            + (-4 + 4 * x[1]**2) * x[1]**2)


# The unbiased form, as in nloptr
fit = direct(camel, [(-3, 3), (-2, 2)], locally_biased=False,
             maxfun=3000, vol_tol=0)
print(fit.x)  # one of two such points
print(fit.fun)

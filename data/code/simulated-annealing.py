from scipy.optimize import dual_annealing


def camel(x):
    return ((4 - 2.1 * x[0]**2 + x[0]**4 / 3) * x[0]**2 + x[0] * x[1]
            + (-4 + 4 * x[1]**2) * x[1]**2)


# A generalised annealing; here without the local searches
fit = dual_annealing(camel, [(-3, 3), (-2, 2)], x0=[2, 1], rng=1,
                     no_local_search=True)
print(fit.x)  # one of two such points
print(fit.fun)

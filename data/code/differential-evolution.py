from scipy.optimize import differential_evolution


def camel(x):
    return ((4 - 2.1 * x[0]**2 + x[0]**4 / 3) * x[0]**2 + x[0] * x[1]
            + (-4 + 4 * x[1]**2) * x[1]**2)


fit = differential_evolution(camel, [(-3, 3), (-2, 2)], rng=1)
print(fit.x)  # one of two such points
print(fit.fun)

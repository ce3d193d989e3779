import numpy as np


def camel(x):
    a, b = x[:, 0], x[:, 1]
    return ((4 - 2.1 * a**2 + a**4 / 3) * a**2 + a * b
            + (-4 + 4 * b**2) * b**2)


rng = np.random.default_rng(1)
x = rng.uniform([-3, -2], [3, 2], (40, 2))  # 40 individuals
for step in range(300):
    fit = camel(x)
    # Tournaments of two choose the parents
    a, b = rng.integers(0, 40, (2, 2, 40))
    mother, father = x[np.where(fit[a] < fit[b], a, b)]
    # Crossing: a point between the parents; then a mutation, ever smaller
    child = (mother + rng.random((40, 2)) * (father - mother)
             + rng.normal(0, 0.95**step, (40, 2)))
    child[0] = x[fit.argmin()]  # the best one survives
    x = child
print(camel(x).min())

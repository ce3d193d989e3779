import numpy as np


def camel(x):
    a, b = x[:, 0], x[:, 1]
    return ((4 - 2.1 * a**2 + a**4 / 3) * a**2 + a * b
            + (-4 + 4 * b**2) * b**2)


rng = np.random.default_rng(1)
x = rng.uniform([-3, -2], [3, 2], (30, 2))  # 30 particles
v = np.zeros((30, 2))
own = x.copy()  # the best place of each particle
for step in range(300):
    leader = own[camel(own).argmin()]
    v = (0.7 * v + 1.5 * rng.random((30, 2)) * (own - x)
         + 1.5 * rng.random((30, 2)) * (leader - x))
    x = x + v
    better = camel(x) < camel(own)
    own[better] = x[better]
print(camel(own).min())

import numpy as np

rng = np.random.default_rng(1)
n = 40  # strings, each of 20 bits
x = rng.integers(0, 2, (n, 20))
for generation in range(100):
    fit = x.sum(axis=1)
    # Tournaments of two choose the parents
    a, b = rng.integers(0, n, (2, n))
    mother = x[np.where(fit[a] > fit[b], a, b)]
    a, b = rng.integers(0, n, (2, n))
    father = x[np.where(fit[a] > fit[b], a, b)]
    # Uniform crossing, then each bit flips with probability 0.01
    child = np.where(rng.random((n, 20)) < 0.5, mother, father)
    child ^= rng.random((n, 20)) < 0.01
    child[0] = x[fit.argmax()]  # the best one survives
    x = child
print(x.sum(axis=1).max())

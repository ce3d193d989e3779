import numpy as np
from scipy.spatial.distance import cdist

rng = np.random.default_rng(1)
rare = np.array([[1.0, 2.0], [1.4, 2.3], [1.2, 2.9], [1.9, 2.5]])
common = 8  # how many cases the other class has
d = cdist(rare, rare)
np.fill_diagonal(d, np.inf)  # no case is a neighbour of itself
new = []
for i in range(common - len(rare)):
    case = rng.integers(len(rare))
    near = rng.choice(d[case].argsort()[:2])  # one of two nearest
    # Somewhere on the line between the two
    new.append(rare[case] + rng.random() * (rare[near] - rare[case]))
print(np.array(new))
print(len(np.vstack([rare, new])))

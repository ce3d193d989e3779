import numpy as np

# Gwet (2014): rows are the first abstractor, columns the second
ratings = np.array([[13, 0, 0],
                    [0, 20, 7],
                    [0, 4, 56]])
p = ratings / ratings.sum()
share = (p.sum(axis=1) + p.sum(axis=0)) / 2  # both taken together
observed = np.sum(np.diag(p))
expected = np.sum(share * (1 - share)) / (len(p) - 1)
print((observed - expected) / (1 - expected))

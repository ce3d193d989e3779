import numpy as np
# Artstein & Poesio: rows are the first rater, columns the second
ratings = np.array([[46, 6, 0],
                    [0, 32, 0],
                    [0, 6, 10]])
p = ratings / ratings.sum()
share = (p.sum(axis=1) + p.sum(axis=0)) / 2  # both raters together
observed = np.trace(p)
expected = np.sum(share * (1 - share)) / (len(p) - 1)
print((observed - expected) / (1 - expected))

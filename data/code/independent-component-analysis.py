import numpy as np
from sklearn.decomposition import FastICA

t = np.linspace(0, 10, 500)
s = np.column_stack([np.sin(2 * t), t % 1 - 0.5])  # the sources
x = s @ np.array([[1, 0.5], [1, 2]])               # what is observed
fit = FastICA(2, random_state=1, tol=1e-8, max_iter=1000).fit_transform(x)
# Signs and order of the estimates are arbitrary
r = np.corrcoef(s[:, 1], fit.T)[0, 1:]
print(np.abs(r).max())

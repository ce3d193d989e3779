import numpy as np
from sklearn.manifold import Isomap

angle = np.linspace(0, np.pi, 10)
x = np.column_stack([np.cos(angle), np.sin(angle)])  # half a circle
# Distances along the graph of the two nearest neighbours
fit = Isomap(n_neighbors=2, n_components=1).fit_transform(x)
print(np.ptp(fit[:, 0]))

import numpy as np
from scipy.spatial.distance import cdist
from sklearn.datasets import load_iris

x = load_iris().data
# Three flowers that represent the others: every one is tried in the place
# of every medoid, and the best swap is made, as long as one helps (PAM)
d = cdist(x, x)
medoids, cost = [0, 50, 100], np.inf
while d[:, medoids].min(axis=1).sum() < cost:
    cost = d[:, medoids].min(axis=1).sum()
    swaps = [medoids[:k] + [i] + medoids[k + 1:]
             for k in range(3) for i in range(len(x))]
    medoids = min(swaps, key=lambda m: d[:, m].min(axis=1).sum())
group = d[:, medoids].argmin(axis=1)
print(np.unique(group, return_counts=True)[1])
print(cost)

from scipy.cluster.hierarchy import linkage
# distances of species a to e: a-b, a-c, a-d, a-e, b-c, ..., d-e
d = [17, 21, 31, 23, 30, 34, 21, 28, 39, 43]
tree = linkage(d, method="average")
print(tree[:, 2])
print(tree[-1, 2])  # distance; the root lies at half of it

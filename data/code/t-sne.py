from sklearn.datasets import load_iris
from sklearn.manifold import TSNE, trustworthiness

x = load_iris().data
# Perplexity: about how many neighbours count for each flower
fit = TSNE(2, perplexity=30, init="pca", random_state=1)
z = fit.fit_transform(x)
# 1 where nearest neighbours on the map are such in the data, too
print(trustworthiness(x, z, n_neighbors=5))

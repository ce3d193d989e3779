import numpy as np
from sklearn.metrics.pairwise import cosine_similarity

# How often affection, jealous and gossip occur in two novels
a = np.array([[115, 10, 2]])
b = np.array([[20, 11, 6]])
# Dot product divided by the lengths of the vectors
cosine = cosine_similarity(a, b)
print(cosine[0, 0])

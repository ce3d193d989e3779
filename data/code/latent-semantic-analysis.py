import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.metrics.pairwise import cosine_similarity

# Rows are texts, columns the counts of five words
x = np.array([[1, 1, 0, 0, 0], [0, 1, 1, 0, 0], [0, 0, 1, 0, 0],
              [0, 0, 0, 1, 1], [1, 0, 0, 1, 0]], dtype=float)
# Texts in two dimensions
z = TruncatedSVD(2, algorithm="arpack", random_state=1).fit_transform(x)
print(cosine_similarity(z[:1], z[2:3])[0, 0])

import numpy as np
# Lawley & Maxwell: marks of 220 boys in Gaelic, English, history,
# arithmetic, algebra and geometry
r = np.eye(6)
r[np.triu_indices(6, 1)] = [.439, .410, .288, .329, .248, .351, .354, .320,
                            .329, .164, .190, .181, .595, .470, .464]
r = r + r.T - np.eye(6)
values, vectors = np.linalg.eigh(r)
loadings = (vectors * np.sqrt(values))[:, ::-1]  # largest first
average = []
for m in range(1, 4):
    rest = r - loadings[:, :m] @ loadings[:, :m].T
    scale = np.sqrt(np.diag(rest))
    partial = rest / np.outer(scale, scale)
    average.append(np.mean(partial[~np.eye(6, dtype=bool)]**2))
print(np.round(average, 4))  # after one, two, three components
print(1 + np.argmin(average))

import numpy as np
# Lawley & Maxwell: marks of 220 boys in Gaelic, English, history,
# arithmetic, algebra and geometry
r = np.eye(6)
r[np.triu_indices(6, 1)] = [.439, .410, .288, .329, .248, .351, .354, .320,
                            .329, .164, .190, .181, .595, .470, .464]
r = r + r.T - np.eye(6)
values = np.linalg.eigvalsh(r)[::-1]  # eigenvalues
print(values)
print(np.sum(values > 1))

import numpy as np
# Lawley & Maxwell: marks of 220 boys in Gaelic, English, history,
# arithmetic, algebra and geometry
r = np.eye(6)
r[np.triu_indices(6, 1)] = [.439, .410, .288, .329, .248, .351, .354, .320,
                            .329, .164, .190, .181, .595, .470, .464]
r = r + r.T - np.eye(6)
# factor_analyzer's calculate_kmo needs raw data; here from the matrix
q = np.linalg.inv(r)
partial = -q / np.sqrt(np.outer(np.diag(q), np.diag(q)))
off = ~np.eye(6, dtype=bool)
print(np.sum(r[off]**2) / (np.sum(r[off]**2) + np.sum(partial[off]**2)))

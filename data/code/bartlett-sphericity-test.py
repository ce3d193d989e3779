import numpy as np
# Lawley & Maxwell: marks of 220 boys in Gaelic, English, history,
# arithmetic, algebra and geometry
r = np.eye(6)
r[np.triu_indices(6, 1)] = [.439, .410, .288, .329, .248, .351, .354, .320,
                            .329, .164, .190, .181, .595, .470, .464]
r = r + r.T - np.eye(6)
# factor_analyzer's calculate_bartlett_sphericity needs raw data
n, p = 220, 6
sign, log_det = np.linalg.slogdet(r)
print(-(n - 1 - (2 * p + 5) / 6) * log_det)

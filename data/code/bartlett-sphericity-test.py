import numpy as np
from factor_analyzer import calculate_bartlett_sphericity
# Lawley & Maxwell: marks of 220 boys in Gaelic, English, history,
# arithmetic, algebra and geometry
r = np.eye(6)
r[np.triu_indices(6, 1)] = [.439, .410, .288, .329, .248, .351, .354, .320,
                            .329, .164, .190, .181, .595, .470, .464]
r = r + r.T - np.eye(6)
# the function needs raw data: 220 rows with just these correlations
x = np.zeros((220, 6))
x[:6] = np.linalg.cholesky(r).T
x[6:12] = -x[:6]
chi_squared, p = calculate_bartlett_sphericity(x)
print(chi_squared)

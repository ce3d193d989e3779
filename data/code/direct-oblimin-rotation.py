import numpy as np
from factor_analyzer import Rotator
# Lawley & Maxwell: loadings of six school subjects on two factors,
# Gaelic, English, history, arithmetic, algebra, geometry
loadings = np.array([[.553, .568, .392, .740, .724, .595],
                     [.429, .288, .450, -.273, -.211, -.132]]).T
# oblique; gamma = 0: direct quartimin
fit = Rotator(method="oblimin", gamma=0, normalize=False, tol=1e-8)
rotated = fit.fit_transform(loadings)
print(rotated)
print(rotated[3, 0])

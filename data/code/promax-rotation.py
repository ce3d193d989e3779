import numpy as np
from factor_analyzer import Rotator
# Lawley & Maxwell: loadings of six school subjects on two factors,
# Gaelic, English, history, arithmetic, algebra, geometry
loadings = np.array([[.553, .568, .392, .740, .724, .595],
                     [.429, .288, .450, -.273, -.211, -.132]]).T
# oblique, from varimax loadings raised to the given power
fit = Rotator(method="promax", normalize=False, power=4, tol=1e-12)
rotated = fit.fit_transform(loadings)
print(rotated)
print(rotated[3, 0])

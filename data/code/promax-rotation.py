import numpy as np
from factor_analyzer import Rotator
# Lawley & Maxwell: loadings of six school subjects on two factors,
# Gaelic, English, history, arithmetic, algebra, geometry
loadings = np.array([[.553, .568, .392, .740, .724, .595],
                     [.429, .288, .450, -.273, -.211, -.132]]).T
start = Rotator(method="varimax", normalize=True, tol=1e-12)
start = start.fit_transform(loadings)
# oblique, from varimax loadings raised to the power 4, as promax() in R
target = start * np.abs(start)**3
turn = np.linalg.lstsq(start, target, rcond=None)[0]
turn = turn * np.sqrt(np.diag(np.linalg.inv(turn.T @ turn)))
rotated = start @ turn
print(rotated)
print(rotated[3, 0])

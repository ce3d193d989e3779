library(GPArotation)
# Lawley & Maxwell: loadings of six school subjects on two factors,
# Gaelic, English, history, arithmetic, algebra, geometry
loadings <- cbind(c(.553, .568, .392, .740, .724, .595),
                  c(.429, .288, .450, -.273, -.211, -.132))
# oblique; gam = 0: direct quartimin
fit <- oblimin(loadings, gam = 0, normalize = FALSE, eps = 1e-8)
print(fit$loadings)
fit$loadings[4, 1]

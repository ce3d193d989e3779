# Lawley & Maxwell: loadings of six school subjects on two factors,
# Gaelic, English, history, arithmetic, algebra, geometry
loadings <- cbind(c(.553, .568, .392, .740, .724, .595),
                  c(.429, .288, .450, -.273, -.211, -.132))
# oblique, from varimax loadings raised to the power m
start <- varimax(loadings, normalize = TRUE, eps = 1e-12)
fit <- promax(start$loadings, m = 4)
print(unclass(fit$loadings))
fit$loadings[4, 1]

library(psych)
# Lawley & Maxwell: marks of 220 boys in Gaelic, English, history,
# arithmetic, algebra and geometry
r <- diag(6)
r[lower.tri(r)] <- c(.439, .410, .288, .329, .248, .351, .354, .320,
                     .329, .164, .190, .181, .595, .470, .464)
r <- r + t(r) - diag(6)
fit <- suppressWarnings(vss(r, n = 3, n.obs = 220, plot = FALSE))
print(fit$map)  # after one, two, three components
which.min(fit$map)

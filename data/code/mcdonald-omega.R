# Lawley & Maxwell (1971): marks of 220 boys in Gaelic, English, history,
# arithmetic, algebra and geometry
r <- diag(6)
r[lower.tri(r)] <- c(.439, .410, .288, .329, .248, .351, .354, .320,
                     .329, .164, .190, .181, .595, .470, .464)
r <- r + t(r) - diag(6)
fit <- factanal(covmat = r, factors = 1, n.obs = 220)
load <- fit$loadings[, 1]
sum(load)^2 / (sum(load)^2 + sum(1 - load^2))

library(lavaan)
# Lawley & Maxwell: marks of 220 boys in six school subjects
r <- diag(6)
r[lower.tri(r)] <- c(.439, .410, .288, .329, .248, .351, .354, .320,
                     .329, .164, .190, .181, .595, .470, .464)
r <- r + t(r) - diag(6)
colnames(r) <- c("gael", "engl", "hist", "arit", "alge", "geom")
model <- "verbal =~ gael + engl + hist
          maths =~ arit + alge + geom"
# std.lv: the factors have variance 1, so their covariance is r
fit <- cfa(model, sample.cov = r, sample.nobs = 220, std.lv = TRUE)
lavInspect(fit, "est")$psi["maths", "verbal"]

library(fastICA)

t <- seq(0, 10, length.out = 500)
s <- cbind(sin(2 * t), (t %% 1) - 0.5)  # the sources
x <- s %*% rbind(c(1, 0.5), c(1, 2))    # what is observed
set.seed(1)
fit <- fastICA(x, n.comp = 2, tol = 1e-8)
# Signs and order of the estimates are arbitrary
max(abs(cor(s[, 2], fit$S)))

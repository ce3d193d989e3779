library(quadprog)

target <- c(1, 2.5)
a <- rbind(c(1, -2), c(-1, -2), c(-1, 2), c(1, 0), c(0, 1))
b <- c(-2, -6, -2, 0, 0)
# Minimises x'Dx / 2 - d'x subject to t(A) x >= b
fit <- solve.QP(Dmat = 2 * diag(2), dvec = 2 * target,
                Amat = t(a), bvec = b)
fit$solution
fit$value + sum(target^2)  # the constant that D and d leave out

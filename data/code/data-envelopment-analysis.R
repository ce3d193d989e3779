library(lpSolve)

x1 <- c(4, 7, 8, 4, 2, 10)
x2 <- c(3, 3, 1, 2, 4, 1)
y <- rep(1, 6)
# Weights u, v1, v2 that show firm 1 at its best, no firm above 1
fit <- lp("max", c(y[1], 0, 0),
          rbind(c(0, x1[1], x2[1]), cbind(y, -x1, -x2)),
          c("=", rep("<=", 6)), c(1, rep(0, 6)))
fit$solution
fit$objval

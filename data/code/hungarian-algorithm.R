library(lpSolve)

# Rows are workers, columns jobs
cost <- rbind(c(9, 2, 7, 8), c(6, 4, 3, 7), c(5, 8, 1, 8),
              c(7, 6, 9, 4))
# The same problem, solved as a linear programme
fit <- lp.assign(cost)
fit$solution
fit$objval

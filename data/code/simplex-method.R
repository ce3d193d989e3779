library(lpSolve)

profit <- c(3, 5)
hours <- rbind(c(1, 0), c(0, 2), c(3, 2))
limit <- c(4, 12, 18)
# lp() uses the revised simplex method
fit <- lp("max", profit, hours, rep("<=", 3), limit)
fit$solution
fit$objval

library(lpSolve)

profit <- c(5, 4)
use <- rbind(c(6, 4), c(1, 2))
limit <- c(24, 6)
# Without all.int the answer is 3 and 1.5 with a profit of 21
fit <- lp("max", profit, use, rep("<=", 2), limit, all.int = TRUE)
fit$solution
fit$objval

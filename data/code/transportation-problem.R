library(lpSolve)

cost <- rbind(c(8, 6, 10, 9), c(9, 12, 13, 7), c(14, 9, 16, 5))
supply <- c(35, 50, 40)
demand <- c(45, 20, 30, 30)
fit <- lp.transport(cost, "min", rep("<=", 3), supply,
                    rep(">=", 4), demand)
fit$solution
fit$objval

library(lpSolve)

value <- c(15, 10, 9, 5)
weight <- c(1, 5, 3, 4)
# Each thing is taken or left
fit <- lp("max", value, t(weight), "<=", 8, all.bin = TRUE)
fit$solution
fit$objval

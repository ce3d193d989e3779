# Pieces per worker: no, rough and exact knowledge of the result
none <- c(40, 35, 38, 43, 44, 41)
rough <- c(38, 40, 47, 44, 40, 42)
exact <- c(48, 40, 45, 43, 46, 44)

# Sum of the Mann-Whitney counts of all pairs, the later group first
u <- function(x, y) wilcox.test(y, x, exact = FALSE)$statistic
j <- u(none, rough) + u(none, exact) + u(rough, exact)
unname(j)

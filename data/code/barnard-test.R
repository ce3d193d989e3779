# Rows: two treatments; columns: success, failure
x <- matrix(c(9, 3,
              4, 9), nrow = 2, byrow = TRUE)

# Pooled z statistic of every table with these row totals
n <- rowSums(x)
grid <- expand.grid(a = 0:n[1], b = 0:n[2])
p <- (grid$a + grid$b) / sum(n)
z <- (grid$a / n[1] - grid$b / n[2]) / sqrt(p * (1 - p) * sum(1 / n))
z[is.nan(z)] <- 0
extreme <- grid[z >= z[grid$a == x[1, 1] & grid$b == x[2, 1]] - 1e-9, ]

# The unknown common chance that makes the p-value largest
pvalue <- function(chance) sum(dbinom(extreme$a, n[1], chance) *
                                 dbinom(extreme$b, n[2], chance))
max(sapply(seq(0, 1, by = 0.001), pvalue))

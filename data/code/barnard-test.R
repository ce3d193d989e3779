# Successes and patients under two treatments
success <- c(9, 4)
n <- c(12, 13)

# Pooled z statistic of every possible pair of counts
x <- expand.grid(a = 0:n[1], b = 0:n[2])
p <- (x$a + x$b) / sum(n)
z <- (x$a / n[1] - x$b / n[2]) / sqrt(p * (1 - p) * sum(1 / n))
z[is.nan(z)] <- 0
observed <- z[x$a == success[1] & x$b == success[2]]
extreme <- x[z >= observed - 1e-9, ]

# The unknown common chance that makes the p-value largest
pvalue <- function(chance) sum(dbinom(extreme$a, n[1], chance) *
                                 dbinom(extreme$b, n[2], chance))
max(sapply(seq(0, 1, by = 0.001), pvalue))

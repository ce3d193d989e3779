# Successes and patients under two treatments
success <- c(9, 4)
n <- c(12, 13)

# One-sided p-value of Fisher's test of every possible pair of counts
x <- expand.grid(a = 0:n[1], b = 0:n[2])
fisher <- phyper(x$a - 1, n[1], n[2], x$a + x$b, lower.tail = FALSE)
observed <- fisher[x$a == success[1] & x$b == success[2]]
extreme <- x[fisher <= observed + 1e-9, ]

# The unknown common chance that makes the p-value largest
pvalue <- function(chance) sum(dbinom(extreme$a, n[1], chance) *
                                 dbinom(extreme$b, n[2], chance))
max(sapply(seq(0, 1, by = 0.001), pvalue))

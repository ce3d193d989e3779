# Rows: two treatments; columns: success, failure
x <- matrix(c(9, 3,
              4, 9), nrow = 2, byrow = TRUE)

# Likelihood ratio: observed counts against the expected ones
expected <- chisq.test(x, correct = FALSE)$expected
g <- 2 * sum(x * log(x / expected))
pchisq(g, df = 1, lower.tail = FALSE)
g

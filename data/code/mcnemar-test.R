# First survey (rows) by second survey (columns): approve, disapprove
x <- matrix(c(794, 150,
              86, 570), nrow = 2, byrow = TRUE)

# The same people twice: only those who changed count; not corrected
result <- mcnemar.test(x, correct = FALSE)
result$p.value
result$statistic

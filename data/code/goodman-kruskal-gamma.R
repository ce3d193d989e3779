# Income (rows, rising) by job satisfaction (columns, rising), 96 men
x <- matrix(c(1, 3, 10, 6,
              2, 3, 10, 7,
              1, 6, 14, 12,
              0, 1, 9, 11), nrow = 4, byrow = TRUE)
income <- rep(row(x), x)
satisfaction <- rep(col(x), x)

s <- sign(outer(income, income, "-")) *
  sign(outer(satisfaction, satisfaction, "-"))
(sum(s > 0) - sum(s < 0)) / (sum(s > 0) + sum(s < 0))

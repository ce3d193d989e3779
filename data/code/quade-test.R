# Sales of five brands (columns) in seven shops (rows)
y <- matrix(c(5, 4, 7, 10, 12,  1, 3, 1, 0, 2,  16, 12, 22, 22, 35,
              5, 4, 3, 5, 4,  10, 9, 7, 13, 10,  19, 18, 28, 37, 58,
              10, 7, 6, 8, 7), nrow = 7, byrow = TRUE)

result <- quade.test(y)
result$p.value
result$statistic

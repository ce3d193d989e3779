library(psych)

# Rows: two treatments; columns: success, failure
x <- matrix(c(9, 3,
              4, 9), nrow = 2, byrow = TRUE)

# Pearson correlation of two variables with the values 0 and 1
phi(x, digits = 7)

# Grade of distance vision of 7477 women: right eye (rows), left eye
x <- matrix(c(1520, 266, 124, 66,
              234, 1512, 432, 78,
              117, 362, 1772, 205,
              36, 82, 179, 492), nrow = 4, byrow = TRUE)

# All pairs of opposite cells; for more than two grades this is Bowker's
result <- mcnemar.test(x)
result$p.value
result$statistic

# Rows: two treatments; columns: success, failure
x <- matrix(c(9, 3,
              4, 9), nrow = 2, byrow = TRUE)

# Without Yates's correction for continuity
result <- chisq.test(x, correct = FALSE)
result$p.value
result$statistic

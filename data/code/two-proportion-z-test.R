# Rows: two treatments; columns: success, failure
x <- matrix(c(9, 3,
              4, 9), nrow = 2, byrow = TRUE)

# Without correction; z is the signed root of prop.test()'s statistic
result <- prop.test(x, correct = FALSE)
result$p.value
unname(sqrt(result$statistic) * sign(-diff(result$estimate)))

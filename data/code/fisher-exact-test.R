# Rows: two treatments; columns: success, failure
x <- matrix(c(9, 3,
              4, 9), nrow = 2, byrow = TRUE)

# Sum of the probabilities of all tables that are no more likely
result <- fisher.test(x)
result$estimate
result$p.value

library(vegan)
# Rows are reasons, columns the ranks that three people give
ranks <- cbind(c(4, 5, 6, 7, 1, 2, 8, 3),
               c(2, 1, 7, 6, 3, 5, 8, 4),
               c(4, 1, 5, 7, 2, 3, 8, 6))
test <- kendall.global(ranks, nperm = 0)
test$Concordance_analysis["W", 1]

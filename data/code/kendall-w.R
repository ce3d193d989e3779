library(vegan)
# Shrout & Fleiss (1979): rows are targets, columns judges
ratings <- matrix(c(9, 2, 5, 8,
                    6, 1, 3, 2,
                    8, 4, 6, 8,
                    7, 1, 2, 6,
                    10, 5, 6, 9,
                    6, 2, 4, 7), ncol = 4, byrow = TRUE)
# Each judge ranks the targets; only the order counts
test <- kendall.global(ratings, nperm = 0)
test$Concordance_analysis["W", 1]

# Gwet (2014): rows are the first abstractor, columns the second
ratings <- matrix(c(13, 0, 0,
                    0, 20, 7,
                    0, 4, 56), nrow = 3, byrow = TRUE)
p <- ratings / sum(ratings)
share <- (rowSums(p) + colSums(p)) / 2  # both taken together
observed <- sum(diag(p))
expected <- sum(share^2)
(observed - expected) / (1 - expected)

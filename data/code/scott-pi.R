# Artstein & Poesio (2008): rows are the first rater, columns the second
ratings <- matrix(c(46, 6, 0,
                    0, 32, 0,
                    0, 6, 10), nrow = 3, byrow = TRUE)
p <- ratings / sum(ratings)
share <- (rowSums(p) + colSums(p)) / 2  # both raters taken together
observed <- sum(diag(p))
expected <- sum(share^2)
(observed - expected) / (1 - expected)

one <- c(1, 1, 1, 2, 2, 2)
other <- c(1, 1, 2, 2, 2, 3)
pairs <- function(n) sum(choose(n, 2))
together <- pairs(table(one, other))  # together in both
# Geometric mean of the two shares
together / sqrt(pairs(table(one)) * pairs(table(other)))

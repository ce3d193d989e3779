# Relevance of the results, in the order in which they are shown
gain <- c(3, 2, 3, 0, 1, 2)
discount <- log2(seq_along(gain) + 1)
dcg <- sum(gain / discount)
ideal <- sum(sort(gain, decreasing = TRUE) / discount)
dcg / ideal

library(igraph)

one <- c(1, 1, 1, 2, 2, 2)
other <- c(1, 1, 2, 2, 2, 3)
# Pairs that are together in both, or apart in both
compare(one, other, method = "rand")

library(igraph)

one <- c(1, 1, 1, 2, 2, 2)
other <- c(1, 1, 2, 2, 2, 3)
# Divided by the arithmetic mean of the entropies
compare(one, other, method = "nmi")

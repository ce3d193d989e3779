library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
# Mean of the local coefficients, then the global one
transitivity(g, type = "average")
transitivity(g, type = "global")

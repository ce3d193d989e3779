library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
# Inverse of the mean distance to the others
centrality <- closeness(g, normalized = TRUE)
centrality[1]

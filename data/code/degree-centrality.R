library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
degree(g)[1]
degree(g, normalized = TRUE)[1]

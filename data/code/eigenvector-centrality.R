library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
v <- eigen_centrality(g)$vector  # the largest is set to 1
# Scaled to length 1, as in networkx
centrality <- v / sqrt(sum(v^2))
centrality[1]

library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
fit <- cluster_edge_betweenness(g)
max(fit$modularity)  # of all divisions on the way

library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
# Share of shortest paths, averaged over all pairs of others
centrality <- betweenness(g, normalized = TRUE)
centrality[1]

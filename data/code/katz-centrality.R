library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
# Attenuation 0.1, below 1 / 6.73 (the largest eigenvalue)
centrality <- alpha_centrality(g, alpha = 0.1, exo = 1)
centrality[1]

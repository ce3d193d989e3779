library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
# High where the acquaintances know one another
held <- constraint(g)
held[1]

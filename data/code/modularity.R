library(igraph)

# Friendships in a karate club of 34 (Zachary, 1977)
g <- make_graph("Zachary")
# The faction that each member joined after the split
officer <- c(10, 15, 16, 19, 21, 23:34)
faction <- ifelse(1:34 %in% officer, 2, 1)
modularity(g, faction)

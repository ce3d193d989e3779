library(igraph)

edges <- data.frame(
  from = c("a", "a", "b", "b", "c", "c", "c", "d", "d", "e", "f", "g",
           "g", "h"),
  to = c("b", "h", "c", "h", "d", "f", "i", "e", "f", "f", "g", "h", "i",
         "i"),
  weight = c(4, 8, 8, 11, 7, 4, 2, 9, 14, 10, 2, 1, 6, 7))
g <- graph_from_data_frame(edges, directed = FALSE)
tree <- mst(g, algorithm = "prim")
sum(E(tree)$weight)

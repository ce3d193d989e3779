library(igraph)

edges <- data.frame(
  from = c("s", "s", "t", "t", "x", "y", "y", "y", "z", "z"),
  to = c("t", "y", "x", "y", "z", "t", "x", "z", "s", "x"),
  weight = c(10, 5, 1, 2, 4, 3, 9, 2, 7, 6))
g <- graph_from_data_frame(edges)
d <- distances(g, v = "s", mode = "out", algorithm = "dijkstra")
d[, "x"]

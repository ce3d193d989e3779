library(igraph)

edges <- data.frame(
  from = c("s", "s", "t", "t", "t", "x", "y", "y", "z", "z"),
  to = c("t", "y", "x", "y", "z", "t", "x", "z", "s", "x"),
  weight = c(6, 7, 5, 8, -4, -2, -3, 9, 2, 7))
g <- graph_from_data_frame(edges)
d <- distances(g, v = "s", mode = "out", algorithm = "bellman-ford")
d[, "z"]

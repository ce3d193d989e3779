library(igraph)

edges <- data.frame(
  from = c("s", "s", "v1", "v2", "v2", "v3", "v3", "v4", "v4"),
  to = c("v1", "v2", "v3", "v1", "v4", "v2", "t", "v3", "t"),
  capacity = c(16, 13, 12, 4, 14, 9, 20, 7, 4))
g <- graph_from_data_frame(edges)
# igraph pushes and relabels; the largest flow is the same
flow <- max_flow(g, source = "s", target = "t")
flow$value

edges <- data.frame(
  from = c("a", "a", "b", "b", "c", "c", "c", "d", "d", "e", "f", "g",
           "g", "h"),
  to = c("b", "h", "c", "h", "d", "f", "i", "e", "f", "f", "g", "h", "i",
         "i"),
  weight = c(4, 8, 8, 11, 7, 4, 2, 9, 14, 10, 2, 1, 6, 7))
# igraph has Prim's algorithm only: here Kruskal's in base R
edges <- edges[order(edges$weight), ]  # the shortest edges first
node <- unique(c(edges$from, edges$to))
part <- setNames(node, node)
total <- 0
for (i in seq_len(nrow(edges))) {
  ends <- part[c(edges$from[i], edges$to[i])]
  if (ends[1] != ends[2]) {  # the edge joins two parts
    total <- total + edges$weight[i]
    part[part == ends[2]] <- ends[1]
  }
}
total

library(igraph)

# Links between six pages; page 2 has none of its own
g <- graph_from_literal(1 -+ 2, 1 -+ 3, 3 -+ 1, 3 -+ 2, 3 -+ 5, 4 -+ 5,
                        4 -+ 6, 5 -+ 4, 5 -+ 6, 6 -+ 4)
rank <- page_rank(g, damping = 0.9)$vector
rank["4"]

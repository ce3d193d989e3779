library(igraph)

g <- graph_from_literal(1 -+ 3, 1 -+ 5, 2 -+ 1, 3 -+ 5, 5 -+ 4, 5 -+ 3,
                        6 -+ 5)
hub <- hub_score(g)$vector
hub <- hub / sum(hub)  # scores that sum to 1
hub["1"]

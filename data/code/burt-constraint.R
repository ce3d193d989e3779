library(igraph)

g <- graph_from_literal(A - B, A - F, A - G, A - E, E - G, F - G,
                        B - G, B - D, D - G, G - C)
held <- constraint(g)
held["G"]

import networkx as nx

edges = [("s", "t", 6), ("s", "y", 7), ("t", "x", 5), ("t", "y", 8),
         ("t", "z", -4), ("x", "t", -2), ("y", "x", -3), ("y", "z", 9),
         ("z", "s", 2), ("z", "x", 7)]
g = nx.DiGraph()
g.add_weighted_edges_from(edges)
d = nx.single_source_bellman_ford_path_length(g, "s")
print(d["z"])

import networkx as nx

edges = [("s", "t", 10), ("s", "y", 5), ("t", "x", 1), ("t", "y", 2),
         ("x", "z", 4), ("y", "t", 3), ("y", "x", 9), ("y", "z", 2),
         ("z", "s", 7), ("z", "x", 6)]
g = nx.DiGraph()
g.add_weighted_edges_from(edges)
d = nx.single_source_dijkstra_path_length(g, "s")
print(d["x"])

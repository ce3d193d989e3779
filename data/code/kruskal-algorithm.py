import networkx as nx

edges = [("a", "b", 4), ("a", "h", 8), ("b", "c", 8), ("b", "h", 11),
         ("c", "d", 7), ("c", "f", 4), ("c", "i", 2), ("d", "e", 9),
         ("d", "f", 14), ("e", "f", 10), ("f", "g", 2), ("g", "h", 1),
         ("g", "i", 6), ("h", "i", 7)]
g = nx.Graph()
g.add_weighted_edges_from(edges)
tree = nx.minimum_spanning_tree(g, algorithm="kruskal")
print(tree.size(weight="weight"))

import networkx as nx

edges = [("s", "v1", 16), ("s", "v2", 13), ("v1", "v3", 12),
         ("v2", "v1", 4), ("v2", "v4", 14), ("v3", "v2", 9),
         ("v3", "t", 20), ("v4", "v3", 7), ("v4", "t", 4)]
g = nx.DiGraph()
g.add_weighted_edges_from(edges, weight="capacity")
# Edmonds-Karp: Ford-Fulkerson along shortest augmenting paths
flow = nx.maximum_flow_value(
    g, "s", "t", flow_func=nx.algorithms.flow.edmonds_karp)
print(flow)

import networkx as nx

# Links between six pages; page 2 has none of its own
g = nx.DiGraph([(1, 2), (1, 3), (3, 1), (3, 2), (3, 5), (4, 5),
                (4, 6), (5, 4), (5, 6), (6, 4)])
rank = nx.pagerank(g, alpha=0.9, tol=1e-12)
print(rank[4])

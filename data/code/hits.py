import networkx as nx

g = nx.DiGraph([(1, 3), (1, 5), (2, 1), (3, 5), (5, 4), (5, 3),
                (6, 5)])
hub, authority = nx.hits(g, tol=1e-12)
# Scores that sum to 1
print(hub[1])

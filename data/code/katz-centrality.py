import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
# Attenuation 0.1, below 1 / 6.73 (the largest eigenvalue)
centrality = nx.katz_centrality_numpy(g, alpha=0.1, beta=1,
                                      normalized=False, weight=None)
print(centrality[0])

import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
# Mean of the local coefficients, then the global one
print(nx.average_clustering(g))
print(nx.transitivity(g))

import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
# Inverse of the mean distance to the others
centrality = nx.closeness_centrality(g)
print(centrality[0])

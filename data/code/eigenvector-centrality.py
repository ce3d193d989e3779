import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
# The vector has length 1
centrality = nx.eigenvector_centrality(g, max_iter=1000, tol=1e-12)
print(centrality[0])

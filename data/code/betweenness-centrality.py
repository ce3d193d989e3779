import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
# Share of shortest paths, averaged over all pairs of others
centrality = nx.betweenness_centrality(g)
print(centrality[0])

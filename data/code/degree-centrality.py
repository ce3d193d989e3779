import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
print(g.degree[0])
print(nx.degree_centrality(g)[0])

import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
# The faction that each member joined after the split
officer = {9, 14, 15, 18, 20, *range(22, 34)}
factions = [set(g) - officer, officer]
print(nx.community.modularity(g, factions, weight=None))

import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
# High where the acquaintances know one another
held = nx.constraint(g)
print(held[0])

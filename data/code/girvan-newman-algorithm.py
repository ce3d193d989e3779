import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
q = [nx.community.modularity(g, parts, weight=None)
     for parts in nx.community.girvan_newman(g)]
print(max(q))  # of all divisions on the way

import networkx as nx

# Friendships in a karate club of 34 (Zachary, 1977)
g = nx.karate_club_graph()
# The order of the nodes is random: keep the best of 20 runs
runs = []
for seed in range(20):
    found = nx.community.louvain_communities(g, weight=None, seed=seed)
    runs.append(nx.community.modularity(g, found, weight=None))
print(max(runs))

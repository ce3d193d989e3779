import networkx as nx

g = nx.Graph(["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG",
              "GC"])
held = nx.constraint(g)
print(held["G"])

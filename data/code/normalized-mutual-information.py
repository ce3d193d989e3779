from sklearn.metrics import normalized_mutual_info_score

one = [1, 1, 1, 2, 2, 2]
other = [1, 1, 2, 2, 2, 3]
# Divided by the arithmetic mean of the entropies
nmi = normalized_mutual_info_score(one, other)
print(nmi)

from sklearn.metrics import rand_score

one = [1, 1, 1, 2, 2, 2]
other = [1, 1, 2, 2, 2, 3]
# Pairs that are together in both, or apart in both
ri = rand_score(one, other)
print(ri)

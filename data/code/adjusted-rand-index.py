from sklearn.metrics import adjusted_rand_score

one = [1, 1, 1, 2, 2, 2]
other = [1, 1, 2, 2, 2, 3]
# 1 is full agreement, 0 what chance gives
ari = adjusted_rand_score(one, other)
print(ari)

from sklearn.metrics import fowlkes_mallows_score

one = [1, 1, 1, 2, 2, 2]
other = [1, 1, 2, 2, 2, 3]
# Geometric mean of the two shares of pairs together in both
fm = fowlkes_mallows_score(one, other)
print(fm)

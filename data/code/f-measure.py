from sklearn.metrics import f1_score

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
guess = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0]
# Harmonic mean of precision and recall
print(f1_score(truth, guess))

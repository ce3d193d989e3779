from sklearn.metrics import precision_score, recall_score

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
guess = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0]
print(precision_score(truth, guess))
print(recall_score(truth, guess))

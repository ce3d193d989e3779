from sklearn.metrics import confusion_matrix, matthews_corrcoef

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
guess = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0]
print(confusion_matrix(truth, guess))
print(matthews_corrcoef(truth, guess))

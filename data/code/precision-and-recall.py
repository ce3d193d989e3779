import numpy as np
from sklearn.metrics import precision_score, recall_score

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
p = [0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1]
guess = np.array(p) >= 0.5
# Shares of what was found and of what is true
print(precision_score(truth, guess))
print(recall_score(truth, guess))

import numpy as np
from sklearn.metrics import hamming_loss

# Rows are texts, columns labels
truth = np.array([[1, 0, 1], [0, 1, 0], [1, 1, 0], [0, 0, 1]])
guess = np.array([[1, 0, 0], [0, 1, 1], [1, 1, 0], [0, 1, 1]])
print(hamming_loss(truth, guess))

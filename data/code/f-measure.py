import numpy as np
from sklearn.metrics import f1_score

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
p = [0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1]
guess = np.array(p) >= 0.5
# Harmonic mean of precision and recall
print(f1_score(truth, guess))

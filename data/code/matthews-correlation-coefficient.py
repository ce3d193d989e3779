import numpy as np
from sklearn.metrics import matthews_corrcoef

truth = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
p = [0.9, 0.8, 0.6, 0.4, 0.7, 0.55, 0.3, 0.2, 0.2, 0.1]
guess = np.array(p) >= 0.5
# It is the correlation of two columns of zeros and ones (phi)
print(matthews_corrcoef(truth, guess))

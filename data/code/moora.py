import numpy as np

# Rows are alternatives; the first criterion is a cost
x = np.array([[1.5, 3, 5, 3.3], [2, 7, 5, 3.35], [3, 1, 5, 3.07],
              [2.2, 4, 5, 3.5], [2, 5, 3, 3.09], [3.2, 2, 3, 3.48],
              [2.775, 3, 5, 3.27]])
w = np.array([0.3, 0.2, 0.1, 0.4])
sign = np.array([-1, 1, 1, 1])
# Ratio system: vector normalisation, benefits minus costs
r = x / np.sqrt((x**2).sum(axis=0))
score = r @ (w * sign)
print(score[1])

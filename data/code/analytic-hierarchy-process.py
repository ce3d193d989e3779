import numpy as np

# Pairwise comparisons on Saaty's scale from 1 to 9
a = np.array([[1, 4, 3, 1, 3, 4], [1/4, 1, 7, 3, 1/5, 1],
              [1/3, 1/7, 1, 1/5, 1/5, 1/6], [1, 1/3, 5, 1, 1, 1/3],
              [1/3, 5, 5, 1, 1, 3], [1/4, 1, 6, 3, 1/3, 1]])
values, vectors = np.linalg.eig(a)
first = values.real.argmax()  # the largest eigenvalue
v = vectors[:, first].real
w = v / v.sum()
# Consistency ratio; 1.24 is the random index of order 6
print((values[first].real - 6) / (6 - 1) / 1.24)
print(w[0])

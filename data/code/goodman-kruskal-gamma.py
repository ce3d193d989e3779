import numpy as np

# Income (rows, rising) by job satisfaction (columns, rising), 96 men
x = np.array([[1, 3, 10, 6],
              [2, 3, 10, 7],
              [1, 6, 14, 12],
              [0, 1, 9, 11]])
row, column = np.indices(x.shape).reshape(2, -1)
income = np.repeat(row, x.ravel())
satisfaction = np.repeat(column, x.ravel())

s = (np.sign(np.subtract.outer(income, income))
     * np.sign(np.subtract.outer(satisfaction, satisfaction)))
print((np.sum(s > 0) - np.sum(s < 0)) / (np.sum(s > 0) + np.sum(s < 0)))

import numpy as np

# Rows are energy sources; columns are criteria
x = np.array([[3873, 39.55, 0.27, 0.87, 150, 0.07, 12, 2130],
              [5067, 67.26, 0.23, 0.23, 40, 0.02, 21, 2200],
              [2213, 24.69, 0.08, 0.17, 200, 0.04, 35, 570],
              [6243, 132, 0.07, 0.25, 100, 0.04, 16, 100],
              [8312, 460.47, 0.05, 0.21, 25, 0.1, 25, 200]])
w = np.array([0.131, 0.113, 0.126, 0.125, 0.126, 0.129, 0.132, 0.117])
sign = np.array([-1, -1, -1, 1, 1, -1, 1, 1])  # -1 cost, 1 benefit
# Relative distance from the average solution, better is positive
d = (x - x.mean(axis=0)) * sign / x.mean(axis=0)
sp = np.maximum(d, 0) @ w   # weighted, above the average
sn = np.maximum(-d, 0) @ w  # weighted, below the average
score = (sp / sp.max() + 1 - sn / sn.max()) / 2
print(score[2])

import numpy as np

# Rows are large plant, small plant, none; columns are demands
profit = np.array([[200000, 100000, -120000], [90000, 50000, -20000],
                   [0, 0, 0]])
# What is lost against the best choice for each demand
regret = profit.max(axis=0) - profit
worst = regret.max(axis=1)
print(worst)
print(worst.min())

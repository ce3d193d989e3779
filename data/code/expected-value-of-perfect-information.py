import numpy as np

# Rows are large plant, small plant, none; columns are demands
profit = np.array([[200000, 100000, -120000], [90000, 50000, -20000],
                   [0, 0, 0]])
p = np.array([0.3, 0.5, 0.2])  # high, moderate, low demand
# Best choice for each demand, against one choice for all
informed = (p * profit.max(axis=0)).sum()
uninformed = (profit @ p).max()
print(informed - uninformed)

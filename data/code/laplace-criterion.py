import numpy as np

# Rows are large plant, small plant, none; columns are demands
profit = np.array([[200000, 100000, -120000], [90000, 50000, -20000],
                   [0, 0, 0]])
# Without known probabilities, every demand weighs the same
average = profit.mean(axis=1)
print(average)
print(average.max())

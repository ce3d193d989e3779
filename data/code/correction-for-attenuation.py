import numpy as np

r = np.array([[1, 0.42],
              [0.42, 1]])  # observed correlation
reliability = np.array([0.80, 0.65])
# Each correlation over the root of the product of reliabilities
fit = r / np.sqrt(np.outer(reliability, reliability))
print(fit[0, 1])

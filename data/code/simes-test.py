import numpy as np

# One-sided p-values of five independent studies
p = [0.12, 0.01, 0.72, 0.07, 0.17]

# Smallest of the ordered p-values, each times n over its rank
n = len(p)
print(np.min(n * np.sort(p) / np.arange(1, n + 1)))

import numpy as np

value = [15, 10, 9, 5]
weight = [1, 5, 3, 4]
# best[c]: the largest value that a capacity of c can hold
best = np.zeros(8 + 1)
for i in range(4):
    for c in range(8, weight[i] - 1, -1):  # each thing at most once
        best[c] = max(best[c], best[c - weight[i]] + value[i])
print(best[8])

import numpy as np

value = [15, 10, 9, 5]
weight = [1, 5, 3, 4]
# best[room]: the largest value that fits into this room
best = np.zeros(8 + 1)
for i in range(4):
    # Downwards: each thing at most once
    for room in range(8, weight[i] - 1, -1):
        best[room] = max(best[room], best[room - weight[i]] + value[i])
print(best[8])

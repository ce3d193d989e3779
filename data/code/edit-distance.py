import numpy as np

a, b = "kitten", "sitting"
d = np.zeros((len(a) + 1, len(b) + 1), dtype=int)
d[:, 0] = range(len(a) + 1)
d[0] = range(len(b) + 1)
# Insertions, deletions and substitutions cost 1 each
for i in range(1, len(a) + 1):
    for j in range(1, len(b) + 1):
        change = d[i - 1, j - 1] + (a[i - 1] != b[j - 1])
        d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, change)
print(d[-1, -1])

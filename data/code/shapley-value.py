from itertools import permutations

import numpy as np

votes = np.array([40, 25, 20, 15])
orders = np.array(list(permutations(range(4))))
# In each order of joining, one member completes the majority
first = (votes[orders].cumsum(axis=1) > 50).argmax(axis=1)
pivot = orders[np.arange(len(orders)), first]
value = np.bincount(pivot, minlength=4) / len(orders)
print(value)
print(value[0])

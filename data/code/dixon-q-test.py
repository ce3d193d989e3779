import numpy as np

# Weights of 11 men (pounds)
x = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]

# Gap between the two largest values over the range (ratio r10), to be
# compared with a table
y = np.sort(x)[::-1]
q = (y[0] - y[1]) / (y[0] - y[-1])
print(q)

import numpy as np
# ten experts: is the item essential (1) or not (0)?
essential = np.array([1, 1, 1, 0, 1, 1, 1, 1, 0, 1])
n = len(essential)
# -1: nobody, 0: half of them, 1: all
cvr = (essential.sum() - n / 2) / (n / 2)
print(cvr)

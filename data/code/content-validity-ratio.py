import numpy as np

# Ten experts on three items: essential (1) or not (0)?
essential = np.array([[1, 0, 1, 0, 1, 1, 0, 1, 0, 1],
                      [0, 0, 1, 0, 1, 0, 0, 1, 0, 0],
                      [1, 1, 1, 0, 1, 1, 1, 1, 0, 1]])
n = essential.shape[1]
cvr = (np.sum(essential, axis=1) - n / 2) / (n / 2)
# -1: nobody, 0: half of them, 1: all
print(cvr)

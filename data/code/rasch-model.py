import itertools
import numpy as np
from girth import rasch_mml
# LSAT section 6: how many people gave each pattern of 0 and 1,
# from 00000 to 11111
n = [3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15,
     10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298]
patterns = np.array(list(itertools.product([0, 1], repeat=5)))
answers = np.repeat(patterns, n, axis=0)
model = rasch_mml(answers.T)  # marginal likelihood; rows are items
difficulty = model["Difficulty"]
print(difficulty[0] - difficulty[2])

import numpy as np
from girth import rasch_mml
# 20 pupils, one a column, on four tasks; 1: solved
tasks = np.array([[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,0,0,1],
                  [1,1,0,1,1,1,0,1,1,1,0,1,1,0,1,1,0,1,0,0],
                  [0,1,1,0,1,0,1,1,0,1,0,0,1,0,1,0,0,1,0,0],
                  [0,0,1,0,1,0,0,1,0,0,0,1,0,0,1,0,0,0,1,0]])
# marginal likelihood, ability normal with variance 1
model = rasch_mml(tasks)
print(model["Difficulty"][3] - model["Difficulty"][0])

import numpy as np

n = 15e6       # words in the corpus
count_x = 111  # of "honorary"
count_y = 621  # of "doctor"
together = 12
p_xy = together / n
print(np.log2(p_xy / ((count_x / n) * (count_y / n))))

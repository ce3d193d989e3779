import numpy as np
import pandas as pd

# Rows are people, columns items from 1 to 5
items = pd.DataFrame({"a": [4, 4, 2, 2, 3, 3, 4, 1],
                      "b": [4, 4, 3, 2, 1, 4, 3, 2],
                      "c": [4, 4, 2, 3, 2, 5, 3, 1],
                      "d": [5, 4, 1, 1, 2, 5, 4, 2]})
# Reliability of one half; the whole test is twice as long
r = np.corrcoef(items["a"] + items["c"], items["b"] + items["d"])[0, 1]
k = 2
print(k * r / (1 + (k - 1) * r))

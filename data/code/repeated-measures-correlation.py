import numpy as np
import pandas as pd
import pingouin as pg

# Four people, each measured three times
data = pd.DataFrame({"person": np.repeat([1, 2, 3, 4], 3),
                     "x": [1, 2, 3, 2, 3, 4, 3, 4, 5, 4, 5, 6],
                     "y": [8, 9, 11, 6, 8, 8, 5, 5, 7, 2, 4, 5]})

result = pg.rm_corr(data, x="x", y="y", subject="person")
print(result["r"].iloc[0])

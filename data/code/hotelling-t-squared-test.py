import numpy as np
import pingouin as pg
x = [5, 7, 6, 8, 4, 8, 9, 7, 10, 9]
y = [3, 4, 4, 5, 3, 4, 5, 3, 6, 5]
results = np.column_stack([x, y])
test = pg.multivariate_ttest(results[:5], results[5:])
print(test["F"].iloc[0])

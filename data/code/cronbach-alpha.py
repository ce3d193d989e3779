import pandas as pd
import pingouin as pg

# Rows are people, columns items from 1 to 5
items = pd.DataFrame({"a": [4, 2, 5, 3, 1, 4, 3, 5],
                      "b": [5, 2, 4, 3, 2, 4, 2, 5],
                      "c": [4, 1, 5, 2, 2, 3, 3, 4],
                      "d": [3, 3, 4, 4, 1, 5, 2, 4]})
fit, interval = pg.cronbach_alpha(items)
print(fit)

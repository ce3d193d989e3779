import pandas as pd
import pingouin as pg

# Rows are people, columns items from 1 to 5
items = pd.DataFrame({"a": [4, 4, 2, 2, 3, 3, 4, 1],
                      "b": [4, 4, 3, 2, 1, 4, 3, 2],
                      "c": [4, 4, 2, 3, 2, 5, 3, 1],
                      "d": [5, 4, 1, 1, 2, 5, 4, 2]})
fit, interval = pg.cronbach_alpha(items)
print(fit)

import pandas as pd
import pingouin as pg

# Rows are pupils, columns tasks; 1: solved
tasks = pd.DataFrame({"a": [1, 1, 1, 1, 0, 1, 1, 0],
                      "b": [1, 1, 0, 1, 0, 1, 1, 0],
                      "c": [1, 0, 0, 1, 0, 1, 1, 1],
                      "d": [1, 0, 0, 1, 0, 1, 0, 0],
                      "e": [1, 0, 0, 0, 0, 1, 0, 0]})
# For 0 and 1 the variance is p (1 - p): alpha is then KR-20
fit, interval = pg.cronbach_alpha(tasks)
print(fit)

import pandas as pd
import pingouin as pg

# Rows are people, columns the ranks of eight reasons
ranks = pd.DataFrame([[4, 5, 6, 7, 1, 2, 8, 3],
                      [2, 1, 7, 6, 3, 5, 8, 4],
                      [4, 1, 5, 7, 2, 3, 8, 6]])
test = pg.friedman(ranks)
print(test["W"].iloc[0])

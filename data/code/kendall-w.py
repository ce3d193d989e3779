import pandas as pd
import pingouin as pg

# Shrout & Fleiss (1979): rows are targets, columns judges
ratings = pd.DataFrame([[9, 2, 5, 8],
                        [6, 1, 3, 2],
                        [8, 4, 6, 8],
                        [7, 1, 2, 6],
                        [10, 5, 6, 9],
                        [6, 2, 4, 7]])
# Each judge ranks the targets; only the order counts
test = pg.friedman(ratings.T)
print(test["W"].iloc[0])

import pandas as pd
import pingouin as pg

# Shrout & Fleiss (1979): rows are targets, columns judges
ratings = pd.DataFrame([[9, 2, 5, 8],
                        [6, 1, 3, 2],
                        [8, 4, 6, 8],
                        [7, 1, 2, 6],
                        [10, 5, 6, 9],
                        [6, 2, 4, 7]])
data = ratings.melt(var_name="judge", value_name="rating",
                    ignore_index=False).reset_index(names="target")
fit = pg.intraclass_corr(data, targets="target", raters="judge",
                         ratings="rating")
# Second row: judges are a random sample, agreement of single ratings
print(fit["ICC"].iloc[1])

import pandas as pd
import pingouin as pg
children = pd.DataFrame({
    "words": [12, 15, 21, 20, 28, 30, 33, 38, 41, 45],
    "height": [98, 103, 104, 110, 115, 113, 121, 124, 126, 133],
    "age": [4, 4, 5, 5, 6, 6, 7, 8, 8, 9]})
fit = pg.partial_corr(children, x="words", y="height", covar="age")
print(fit["r"].iloc[0])

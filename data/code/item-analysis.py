import pandas as pd
from scipy.stats import pearsonr

# Rows are people, columns items from 1 to 5
items = pd.DataFrame({"a": [4, 4, 2, 2, 3, 3, 4, 1],
                      "b": [4, 4, 3, 2, 1, 4, 3, 2],
                      "c": [4, 4, 2, 3, 2, 5, 3, 1],
                      "d": [5, 4, 1, 1, 2, 5, 4, 2]})
print(items.agg(["mean", "std"]))  # difficulty and spread
rest = items.drop(columns="a").sum(axis=1)
# Item a with the sum of the others
print(pearsonr(items["a"], rest).statistic)

import pandas as pd
from statsmodels.multivariate.manova import MANOVA
data = pd.DataFrame({
    "group": ["a"] * 5 + ["b"] * 5 + ["c"] * 5,
    "x": [5, 7, 6, 8, 4, 8, 9, 7, 10, 9, 6, 5, 7, 4, 6],
    "y": [3, 4, 4, 5, 3, 4, 5, 3, 6, 5, 6, 5, 7, 5, 6]})
fit = MANOVA.from_formula("x + y ~ group", data)
test = fit.mv_test().results["group"]["stat"]
print(test.loc["Wilks' lambda", "Value"])

import pandas as pd
import statsmodels.formula.api as smf
data = pd.DataFrame({"support": [3, 5, 2, 6, 4, 7, 5, 3, 6, 4],
                     "motive": [4, 5, 3, 7, 4, 6, 6, 2, 5, 5],
                     "marks": [5, 6, 3, 8, 6, 7, 8, 4, 6, 5]})
# no feedback: least squares by equation is maximum likelihood
first = smf.ols("motive ~ support", data).fit()
second = smf.ols("marks ~ motive + support", data).fit()
print(first.params, second.params)
print(first.params["support"] * second.params["motive"])

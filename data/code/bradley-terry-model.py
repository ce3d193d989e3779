import numpy as np
import statsmodels.api as sm

# Games of A with B, A with C, B with C: won by the first, by the second
won = [7, 9, 6]
lost = [3, 2, 5]
# +1 for the first team of a pair, -1 for the second; C is the base
a = [1, 1, 0]
b = [-1, 0, 1]
model = sm.GLM(np.column_stack([won, lost]), np.column_stack([a, b]),
               family=sm.families.Binomial()).fit()
print(model.params[0])

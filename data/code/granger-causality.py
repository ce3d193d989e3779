import numpy as np
from statsmodels.tsa.stattools import grangercausalitytests
x = [3, 5, 4, 7, 6, 8, 5, 9, 7, 6, 8, 10, 9, 7, 11, 8]
y = [2, 4, 5, 5, 7, 6, 8, 6, 9, 8, 6, 9, 10, 9, 8, 11]
# does the second column help to forecast the first, with one lag?
test = grangercausalitytests(np.column_stack([y, x]), [1])
print(test[1][0]["ssr_ftest"][0])

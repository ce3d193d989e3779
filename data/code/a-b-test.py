import numpy as np
from statsmodels.stats.proportion import proportions_ztest
# Orders among the visitors of two versions of a page
orders = np.array([120, 152])
visitors = np.array([2400, 2420])
z, p = proportions_ztest(orders, visitors)
print(orders / visitors)
print(p)

import numpy as np
from statsmodels.tsa.seasonal import seasonal_decompose
# Monthly airline passengers in thousands, 1957-1960
y = np.array([315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336,
              340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337,
              360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405,
              417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432])
parts = seasonal_decompose(y, model="multiplicative", period=12)
print(parts.seasonal[:12].round(3))
print(parts.seasonal[6])  # July

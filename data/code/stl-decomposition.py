import numpy as np
from statsmodels.tsa.seasonal import STL
# Monthly airline passengers in thousands, 1957-1960
y = np.array([315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336,
              340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337,
              360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405,
              417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432])
parts = STL(np.log(y), period=12, seasonal=7, seasonal_deg=1,
            trend=23, low_pass=13).fit(inner_iter=2, outer_iter=0)
print(parts.trend[47])  # December 1960, on the scale of logarithms

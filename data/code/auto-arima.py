import numpy as np
import pmdarima as pm
# Monthly airline passengers in thousands, 1957-1960
y = np.array([315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336,
              340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337,
              360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405,
              417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432])
# Tests choose the differences, the AIC all other orders
fit = pm.auto_arima(y, m=12, information_criterion="aic")
print(fit.order, fit.seasonal_order)
print(fit.predict(1)[0])  # January 1961

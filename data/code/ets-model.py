import numpy as np
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
# Monthly airline passengers in thousands, 1957-1960
y = np.array([315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336,
              340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337,
              360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405,
              417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432])
# Additive errors, trend and season: constants set, the start estimated
model = ETSModel(y.astype(float), error="add", trend="add",
                 seasonal="add", seasonal_periods=12)
with model.fix_params({"smoothing_level": 0.3, "smoothing_trend": 0.03,
                       "smoothing_seasonal": 0.14}):
    fit = model.fit(disp=False)
print(fit.forecast(1)[0])  # January 1961

import numpy as np
from statsmodels.tsa.holtwinters import ExponentialSmoothing
# Monthly airline passengers in thousands, 1957-1960
y = np.array([315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336,
              340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337,
              360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405,
              417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432])
# Level, trend and season start from the first years; constants are set
level = y[:12].mean()
fit = ExponentialSmoothing(
    y[12:], trend="add", seasonal="add", seasonal_periods=12,
    initialization_method="known", initial_level=level,
    initial_trend=(y[12:24].mean() - level) / 12,
    initial_seasonal=y[:12] - level).fit(
        smoothing_level=0.3, smoothing_trend=0.1,
        smoothing_seasonal=0.2 * (1 - 0.3),  # gamma (1 - alpha) of R
        optimized=False)
print(fit.forecast(1)[0])  # January 1961

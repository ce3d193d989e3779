from statsmodels.tsa.holtwinters import Holt
# Ten observations with a trend (NIST handbook, 6.4.3.4)
y = [6.4, 5.6, 7.8, 8.8, 11, 11.6, 16.7, 15.3, 21.6, 22.4]
fit = Holt(y[2:], initialization_method="known", initial_level=y[1],
           initial_trend=y[1] - y[0]).fit(
               smoothing_level=0.3623, smoothing_trend=1, optimized=False)
print(fit.forecast(1)[0])

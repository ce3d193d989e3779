from statsmodels.tsa.holtwinters import SimpleExpSmoothing
# Twelve observations of a series without trend (NIST handbook, 6.4.3.1)
y = [71, 70, 69, 68, 64, 65, 72, 78, 75, 75, 75, 70]
fit = SimpleExpSmoothing(y, initialization_method="known",
                         initial_level=y[0]).fit(
                             smoothing_level=0.1, optimized=False)
print(fit.sse)  # squared errors of the one-step forecasts

import pandas as pd
import statsmodels.formula.api as smf

# Hald's cement: per cent of four components, heat evolved (cal/g)
df = pd.DataFrame({
    "x1": [7, 1, 11, 11, 7, 11, 3, 1, 2, 21, 1, 11, 10],
    "x2": [26, 29, 56, 31, 52, 55, 71, 31, 54, 47, 40, 66, 68],
    "x3": [6, 15, 8, 8, 6, 9, 17, 22, 18, 4, 23, 9, 8],
    "x4": [60, 52, 20, 47, 33, 22, 6, 44, 22, 26, 34, 12, 12],
    "y": [78.5, 74.3, 104.3, 87.6, 95.9, 109.2, 102.7, 72.5, 93.1, 115.9,
          83.8, 113.3, 109.4]})
fit = smf.ols("y ~ x1 + x2 + x3 + x4", data=df).fit()
while True:  # backward, by AIC: statsmodels has no function for it
    terms = [t for t in fit.params.index if t != "Intercept"]
    trials = [smf.ols("y ~ " + " + ".join(s for s in terms if s != t),
                      data=df).fit() for t in terms]
    best = min(trials, key=lambda trial: trial.aic)
    if best.aic >= fit.aic:
        break
    fit = best
print(fit.params["x1"])

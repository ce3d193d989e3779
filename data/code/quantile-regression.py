import statsmodels.formula.api as smf

# Anscombe's third data set: one of eleven points lies off the line
x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
y = [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]
# The median of y at each x
fit = smf.quantreg("y ~ x", data={"x": x, "y": y}).fit(q=0.5)
print(fit.params["x"])

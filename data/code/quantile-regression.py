import statsmodels.api as sm
import statsmodels.formula.api as smf

# Engel's data: income and expenditure on food, Belgian francs a year
engel = sm.datasets.engel.load_pandas().data
print(len(engel))
fit = smf.quantreg("foodexp ~ income", data=engel).fit(q=0.5)  # the median
print(fit.params["income"])

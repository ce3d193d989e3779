import statsmodels.formula.api as smf
from linearmodels.datasets import mroz
# Mroz's data of 1975: 428 working married women
women = mroz.load().query("inlf == 1").copy()
first = smf.ols("educ ~ fatheduc + motheduc + exper + expersq",
                data=women).fit()
women["v"] = first.resid  # the part that instruments do not explain
fit = smf.ols("lwage ~ educ + exper + expersq + v", data=women).fit()
print(fit.params["v"])  # away from zero if education is endogenous
print(fit.params["educ"])

import statsmodels.formula.api as smf
from linearmodels.datasets import mroz
from linearmodels.iv import IV2SLS
# Mroz's data of 1975: 428 working married women
women = mroz.load().query("inlf == 1")
# In brackets: education, explained by the father's years of education
fit = IV2SLS.from_formula("lwage ~ 1 + [educ ~ fatheduc]", women).fit()
print(smf.ols("lwage ~ educ", women).fit().params)  # for comparison
print(fit.params["educ"])

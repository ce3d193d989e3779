from linearmodels.datasets import mroz
from linearmodels.iv import IV2SLS
# Mroz's data of 1975: 428 working married women
women = mroz.load().query("inlf == 1")
# In brackets: education; its instruments are the parents' years
formula = "lwage ~ 1 + exper + expersq + [educ ~ fatheduc + motheduc]"
fit = IV2SLS.from_formula(formula, women).fit()
print(fit.params["educ"])

library(AER)
# Mroz's data of 1975: 428 working married women
data("PSID1976")
women <- subset(PSID1976, participation == "yes")
# After the bar: the instrument, here the father's years of education
fit <- ivreg(log(wage) ~ education | feducation, data = women)
print(coef(lm(log(wage) ~ education, data = women)))  # for comparison
coef(fit)["education"]

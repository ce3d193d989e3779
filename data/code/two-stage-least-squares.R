library(AER)
# Mroz's data of 1975: 428 working married women
data("PSID1976")
women <- subset(PSID1976, participation == "yes")
# After the bar: instruments; those of education are the parents' years
fit <- ivreg(log(wage) ~ education + experience + I(experience^2) |
               feducation + meducation + experience + I(experience^2),
             data = women)
coef(fit)["education"]

data("PSID1976", package = "AER")
# Mroz's data of 1975: 428 working married women
women <- subset(PSID1976, participation == "yes")
first <- lm(education ~ feducation + meducation + experience +
              I(experience^2), data = women)
women$v <- residuals(first)  # the part that instruments do not explain
fit <- lm(log(wage) ~ education + experience + I(experience^2) + v,
          data = women)
print(coef(fit)["v"])  # away from zero if education is endogenous
coef(fit)["education"]

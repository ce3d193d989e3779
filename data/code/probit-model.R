# Space shuttle: temperature at launch (F), thermal distress of an O-ring
temperature <- c(66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78,
                 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58)
distress <- c(0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0,
              0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1)
fit <- glm(distress ~ temperature, family = binomial(link = "probit"),
           control = glm.control(epsilon = 1e-12))
coef(fit)["temperature"]

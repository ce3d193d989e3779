# Doll and Hill: smokers among lung-cancer patients (1) and controls (0)
df <- data.frame(case = c(1, 0, 1, 0), smoker = c(1, 1, 0, 0),
                 people = c(688, 650, 21, 59))
fit <- glm(case ~ smoker, family = binomial, weights = people, data = df)
exp(confint.default(fit)["smoker", ])  # 95% confidence interval
exp(coef(fit)["smoker"])

# Freireich et al. (1963), weeks 0-5, 5-10, 10-15, 15 and after:
# relapses and patient-weeks on 6-MP, then on placebo
period <- factor(rep(1:4, 2))
placebo <- rep(c(0, 1), each = 4)
relapses <- c(0, 5, 1, 3, 9, 4, 5, 3)
weeks <- c(105, 85, 59, 110, 87, 52, 26, 17)
# Poisson counts with the exposure as offset: exponential in each period
model <- glm(relapses ~ period + placebo, family = poisson,
             offset = log(weeks))
coef(model)["placebo"]

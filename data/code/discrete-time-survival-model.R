# Freireich et al. (1963), weeks 0-5, 5-10, 10-15, 15 and after:
# relapses and patients at risk on 6-MP, then on placebo
period <- factor(rep(1:4, 2))
placebo <- rep(c(0, 1), each = 4)
relapses <- c(0, 5, 1, 3, 9, 4, 5, 3)
at_risk <- c(21, 21, 13, 11, 21, 12, 8, 3)
# Logit of the hazard: one intercept for each period, one shift
model <- glm(cbind(relapses, at_risk - relapses) ~ 0 + period + placebo,
             family = binomial)
coef(model)["placebo"]

# Pupils at risk and dropouts in each school year of two groups
year <- factor(c(1, 2, 3, 4, 1, 2, 3, 4))
group <- c(0, 0, 0, 0, 1, 1, 1, 1)
at_risk <- c(100, 94, 85, 79, 80, 68, 57, 49)
dropped <- c(6, 9, 6, 4, 12, 11, 8, 5)
# Logit of the hazard: one intercept for each year, one shift
model <- glm(cbind(dropped, at_risk - dropped) ~ 0 + year + group,
             family = binomial)
coef(model)["group"]

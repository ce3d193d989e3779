# Pass (1) or fail (0) of 16 pupils and hours of study
hours <- c(1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5)
pass <- c(0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1)
full <- glm(pass ~ hours, family = binomial)
null <- glm(pass ~ 1, family = binomial, epsilon = 1e-12)

# Slope of the log-likelihood at the null model (Rao), fitted closely
result <- anova(null, full, test = "Rao")
result[2, "Pr(>Chi)"]
result[2, "Rao"]
